import { type FileId, fileIdSchema } from '../../../shared/domain/ids.ts';
import { findRemoteFile } from '../exchange/remote-file-store.ts';
import { findSheet } from '../pictures/sheets.ts';
import type { Workspace } from '../workspace.ts';
import { findServedFile, type ServedFile, type ServedKind } from './file-content-store.ts';

/**
 * A file of an own dossier, else a file of a mirrored lot that has come down (the organizer's view), else a sheet made in
 * this session. Undefined for anything that is no id of one of them.
 */
export function findServed(workspace: Workspace, kind: ServedKind, rawId: string): ServedFile | undefined {
  const id = fileIdSchema.safeParse(rawId);
  if (!id.success) return undefined;
  return (
    findServedFile(workspace.db, kind, id.data) ??
    findMirrored(workspace, id.data) ??
    findSheet(workspace, id.data)
  );
}

function findMirrored(workspace: Workspace, id: FileId): ServedFile | undefined {
  const file = findRemoteFile(workspace.db, id);
  if (!file?.here) return undefined;
  const { mediaType, sizeBytes, title, sha256 } = file;
  return { mediaType, sizeBytes, name: title, content: { blob: sha256 } };
}
