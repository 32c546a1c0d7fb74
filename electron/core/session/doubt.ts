import { existsSync, writeFileSync } from 'node:fs';
import { dataPaths } from './paths.ts';

/**
 * Remembers beside the database that it has answered as damaged; the next opening looks through all of it. An empty
 * file and no row: a damaged database may take no row any more.
 */
export function noteDoubt(dataDir: string): void {
  writeFileSync(dataPaths(dataDir).doubt, '', { mode: 0o600 });
}

/** Tells whether the database has answered as damaged since it was looked through last. */
export function isDoubted(dataDir: string): boolean {
  return existsSync(dataPaths(dataDir).doubt);
}
