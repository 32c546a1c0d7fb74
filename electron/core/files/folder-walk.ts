import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SkippedFiles } from '../../../shared/contract/native.ts';
import { cleanFileName } from './file-name.ts';

/** How deep a dropped folder is looked into; photos of one object lie no deeper. */
const maxDepth = 8;
/** How many entries are looked at: a dropped disk must not be read through. */
const maxEntries = 20_000;
const shownNames = 5;

/** What systems and programs leave beside a person's files. */
const systemNames =
  /^(?:\.|~\$|thumbs\.db$|ehthumbs|desktop\.ini$|__macosx$|@eadir$|\$recycle\.bin$|system volume information$)/iu;
const byName = new Intl.Collator('uk', { numeric: true, sensitivity: 'base' });

export type FolderFiles = { readonly paths: readonly string[]; readonly skipped: readonly SkippedFiles[] };
type Why = SkippedFiles['why'];

/**
 * Turns files and folders that a person dropped into files, folders opened, ordered by name as people count (2 before
 * 10), at most `maxFiles`. Links are not followed, so nothing outside of what was dropped is ever taken; hidden and
 * system files are left out, and all that is left out is told. Never throws.
 */
export async function filesOf(given: readonly string[], maxFiles: number): Promise<FolderFiles> {
  const skipped = createSkipped();
  const found: string[] = [];
  const walk = { found, skipped, entries: 0 };
  for (const path of given) {
    if (await isFolder(path)) await walkFolder(walk, path, 0);
    else found.push(path);
  }
  const ordered = found.length === given.length ? found : found.toSorted(byName.compare);
  for (const path of ordered.slice(maxFiles)) skipped.add('over-limit', path);
  return { paths: ordered.slice(0, maxFiles), skipped: skipped.list() };
}

type Walk = {
  readonly found: string[];
  readonly skipped: ReturnType<typeof createSkipped>;
  entries: number;
};

async function walkFolder(walk: Walk, folder: string, depth: number): Promise<void> {
  if (depth > maxDepth) return walk.skipped.add('too-deep', folder);
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      walk.entries += 1;
      if (walk.entries > maxEntries) return walk.skipped.add('over-limit', path);
      if (systemNames.test(entry.name)) walk.skipped.add('system-file', path);
      else if (entry.isSymbolicLink()) walk.skipped.add('link', path);
      else if (entry.isDirectory()) await walkFolder(walk, path, depth + 1);
      else if (entry.isFile()) walk.found.push(path);
      // Pipes, sockets and devices are no files of a person.
      else walk.skipped.add('not-readable', path);
    }
  } catch {
    walk.skipped.add('not-readable', folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // What cannot be read goes on as a file: adding it says why.
    return false;
  }
}

function createSkipped() {
  const known = new Map<Why, { count: number; names: string[] }>();
  return {
    add: (why: Why, path: string): void => {
      const one = known.get(why) ?? { count: 0, names: [] };
      one.count += 1;
      if (one.names.length < shownNames) one.names.push(cleanFileName(path));
      known.set(why, one);
    },
    list: (): readonly SkippedFiles[] => Array.from(known, ([why, rest]) => ({ why, ...rest })),
  };
}
