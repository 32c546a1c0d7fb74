import { open, opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../files/blob-disk.ts';
import { cleanFileName, extensionOf } from '../files/file-name.ts';

/** A file as it lies in the folder; `name` is its real one. */
export type SeenScan = { readonly name: string; readonly sizeBytes: number; readonly modifiedAt: number };
export type Look =
  | { readonly ok: true; readonly files: readonly SeenScan[] }
  | { readonly ok: false; readonly problem: 'missing' | 'not-readable' };

const scanned = new Set(['pdf', 'jpg', 'jpeg', 'png', 'p7s']);
/** A folder with more is no folder of scans; the rest is not looked at. */
const maxEntries = 5_000;

/** Lists what a scanner may have put into the folder; no subfolders, links or unfinished names. Never throws. */
export async function lookInto(folder: string): Promise<Look> {
  const files: SeenScan[] = [];
  try {
    let entries = 0;
    for await (const entry of await opendir(folder)) {
      entries += 1;
      if (entries > maxEntries) break;
      if (!entry.isFile() || /^[.~]/u.test(entry.name)) continue;
      if (!scanned.has(extensionOf(cleanFileName(entry.name)))) continue;
      const facts = await factsOf(join(folder, entry.name));
      if (facts) files.push({ name: entry.name, ...facts });
    }
    return { ok: true, files };
  } catch (cause) {
    return { ok: false, problem: hasCode(cause, ['ENOENT', 'ENOTDIR']) ? 'missing' : 'not-readable' };
  }
}

/** A file that another program holds open for itself cannot be read yet. */
export async function isReadable(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close();
    return true;
  } catch {
    return false;
  }
}

async function factsOf(path: string): Promise<Omit<SeenScan, 'name'> | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { sizeBytes: size, modifiedAt: Math.round(mtimeMs) };
  } catch {
    // It went while the folder was being read.
    return undefined;
  }
}
