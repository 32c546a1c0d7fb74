import type { FileId } from '../../../shared/domain/ids.ts';
import type { ServedFile } from '../files/file-content-store.ts';
import type { Workspace } from '../workspace.ts';

/** A person looks at the last few at most; their blobs are swept as those without a row. */
const maxSheets = 10;
const sheets = new WeakMap<Workspace, Map<FileId, ServedFile>>();

/** Remembers a sheet until the program is locked. */
export function keepSheet(workspace: Workspace, id: FileId, sheet: ServedFile): void {
  const known = sheets.get(workspace) ?? new Map<FileId, ServedFile>();
  sheets.set(workspace, known.set(id, sheet));
  for (const oldest of known.keys()) {
    if (known.size <= maxSheets) break;
    known.delete(oldest);
  }
}

export function findSheet(workspace: Workspace, id: FileId): ServedFile | undefined {
  return sheets.get(workspace)?.get(id);
}
