import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Only plain names: no dot files, no `..`, no percent signs (nothing of ours needs escaping), no backslash, NUL or colon. */
const PLAIN_PATH = /^(?:\/[\w-][\w.-]*)+$/u;

/**
 * Finds the file that a path of `app://workstation/…` means, or undefined for anything not strictly under `root`
 * (quality.md S3). The allow-list of characters refuses traversal in every spelling; the real path refuses links
 * that lead out.
 */
export async function findPageFile(root: string, path: string): Promise<string | undefined> {
  const asked = path === '/' || path === '' ? '/index.html' : path;
  if (asked.length > 300 || !PLAIN_PATH.test(asked)) return undefined;
  try {
    const home = await realpath(root);
    const file = await realpath(join(home, asked));
    return file.startsWith(home + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Gives the path of an address as it was written. `new URL()` would fold `a/../b` away before anyone could refuse it.
 */
export function writtenPath(address: string): string {
  const afterScheme = address.slice(address.indexOf('://') + 3);
  const slash = afterScheme.search(/[/\\?#]/u);
  if (slash === -1) return '/';
  const path = afterScheme.slice(slash).split(/[?#]/u, 1)[0];
  return path === undefined || path === '' ? '/' : path;
}
