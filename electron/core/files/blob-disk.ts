import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/result.ts';

export type BlobFile = { readonly name: string; readonly path: string; readonly changedAt: number };

/** Renames into place and makes the new path durable. */
export async function moveInto(temporary: string, dir: string, target: string): Promise<void> {
  const folder = join(target, '..');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await rename(temporary, target);
  } catch (cause) {
    // Windows refuses to replace a file that is being read: the same content is already there.
    if ((await fileTime(target)) === undefined) throw cause;
    await rm(temporary, { force: true });
  }
  // New folders are entries of their parents: each level is made durable, or a power cut loses the path.
  for (const level of [folder, join(folder, '..'), dir]) await syncFolder(level);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows has no handles on folders; NTFS journals the rename itself.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Time of the last change, undefined when there is no such file. */
export async function fileTime(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (cause) {
    if (hasCode(cause, ['ENOENT', 'ENOTDIR'])) return undefined;
    throw cause;
  }
}

/** Every blob of the store with its whole name. */
export async function* listBlobs(dir: string): AsyncIterable<BlobFile> {
  for (const first of await folderNames(dir)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const second of await folderNames(join(dir, first))) {
      for await (const file of listFolder(join(dir, first, second))) {
        yield { ...file, name: `${first}${second}${file.name}` };
      }
    }
  }
}

/** Files of one folder; a folder that is not there has none. */
export async function* listFolder(folder: string): AsyncIterable<BlobFile> {
  for (const name of await folderNames(folder)) {
    const path = join(folder, name);
    const changedAt = await fileTime(path);
    if (changedAt !== undefined) yield { name, path, changedAt };
  }
}

async function folderNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (hasCode(cause, ['ENOENT', 'ENOTDIR'])) return [];
    throw cause;
  }
}

/** Tells whether a thrown value is a system error with one of these codes. */
export function hasCode(cause: unknown, codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
}

/** Maps a disk without room to AppError `disk-full`; anything else comes back as it is. */
export function toStoreError(cause: unknown): unknown {
  return hasCode(cause, ['ENOSPC', 'EDQUOT', 'EFBIG'])
    ? new AppError('disk-full', 'No room on the disk for a file', { cause })
    : cause;
}
