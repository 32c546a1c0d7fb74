import type { Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import { dropSome, unfinishedVersions } from './classifier-store.ts';
import { breathe } from './slowly.ts';

const rowsAtOnce = 2_000;

/** Takes away what a crash or a failed import left half loaded. */
export async function dropUnfinished(db: Db, signal: AbortSignal): Promise<void> {
  for (const no of unfinishedVersions(db)) {
    while (!signal.aborted && write(db, (tx) => dropSome(tx, no, rowsAtOnce))) await breathe();
  }
}
