import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportReport } from '../../../shared/contract/table-import.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addFiles } from '../files/add-files.ts';
import { cleanFileName, extensionOf } from '../files/file-name.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Workspace } from '../workspace.ts';
import type { PhotoFile } from './table-session.ts';
import { createTeller } from './teller.ts';

const pictures = new Set(['jpg', 'jpeg', 'jpe', 'png', 'webp', 'heic']);
/** Photos of one table at most, and names of a folder that are looked at. */
export const mostPhotos = 25_000;
const shownRefused = 200;

/** Gives the pictures that chosen paths mean: a file is itself, a folder its own pictures (folders inside are not entered). */
export async function listPhotos(
  paths: readonly string[],
): Promise<{ readonly photos: readonly PhotoFile[]; readonly passedOver: number }> {
  const photos: PhotoFile[] = [];
  let passedOver = 0;
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      if (!pictures.has(extensionOf(file)) || photos.length >= mostPhotos) passedOver += 1;
      else photos.push({ path: file, name: cleanFileName(basename(file)) });
    }
  }
  return { photos, passedOver };
}

async function filesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => join(path, name));
  } catch {
    return []; // gone or not ours to read: the list of photos shows that it gave none
  }
}

/** Adds the photos of the rows that became dossiers, one dossier after another, through the intake of files. */
export async function addMatchedPhotos(
  workspace: Workspace,
  tokens: TokenRegistry,
  signal: AbortSignal,
  matched: {
    readonly id: string;
    readonly byRow: ReadonlyMap<number, readonly PhotoFile[]>;
    readonly idByRow: ReadonlyMap<number, DossierId>;
  },
): Promise<ImportReport['photos']> {
  const rows = [...matched.byRow].filter(([row]) => matched.idByRow.has(row));
  const total = rows.reduce((sum, [, files]) => sum + files.length, 0);
  const tell = createTeller(workspace, matched.id, 'photos');
  const refused: ImportReport['photos']['refused'][number][] = [];
  let [added, done] = [0, 0];
  for (const [row, files] of rows) {
    const dossierId = matched.idByRow.get(row);
    if (dossierId === undefined) continue;
    for (const file of files) {
      if (signal.aborted) return { added, refused };
      const reason = await addOne(workspace, tokens, dossierId, file);
      if (reason === undefined) added += 1;
      else if (refused.length < shownRefused) refused.push({ name: file.name, row, reason });
      done += 1;
      tell(done, total);
    }
  }
  return { added, refused };
}

/** Gives why the photo was not taken, or undefined when it was. */
async function addOne(
  workspace: Workspace,
  tokens: TokenRegistry,
  dossierId: DossierId,
  { path }: PhotoFile,
): Promise<string | undefined> {
  try {
    const token = tokens.register(path);
    const [outcome] = await addFiles(workspace, tokens, { dossierId, tokens: [token], type: 'photo' });
    return outcome?.ok === false ? outcome.reason : undefined;
  } catch (cause) {
    if (cause instanceof AppError) return cause.reason ?? cause.code;
    throw cause;
  }
}
