import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { statfs, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/result.ts';
import { toAppError } from './errors.ts';
import { type Db, openProven } from './open.ts';

/** What stays free on the disk after a copy: a copy must never be what stops the person's own work. */
const spareBytes = 256 * 1_048_576;
/** Looked at in one turn of the loop: a couple of milliseconds. */
const pagesAtOnce = 128;
const rowsAtOnce = 32;
const checkpointPages = 1_000;

export type LiveCopy = {
  readonly db: Db;
  /** The database file itself. */
  readonly database: string;
  readonly key: Uint8Array;
  readonly target: string;
  readonly signal: AbortSignal;
};

/**
 * Copies a database that is being written, without stopping anybody (docs/decisions/0015): everything is brought from
 * the log into the file, then for the time of copying changes go to the log only, so the file stands still. The bytes
 * stay encrypted as they are. The copy counts only when every page of it opens with the key.
 * Throws AppError `disk-full`, `corrupt`, `conflict` (a long read holds the log), or the reason of the abort; then no half
 * copy stays.
 */
export async function copyLive({ db, database, key, target, signal }: LiveCopy): Promise<void> {
  await requireRoom(database, target);
  try {
    holdFile(db);
    try {
      await pipeline(
        createReadStream(database),
        createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
        { signal },
      );
    } finally {
      if (db.open) db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    }
    await readEveryPage(target, key, signal);
  } catch (cause) {
    rmSync(target, { force: true });
    throw isNoRoom(cause) ? new AppError('disk-full', 'No room for a copy', { cause }) : toAppError(cause);
  }
}

/**
 * Reads every page of a database that anything is ever read from, in small turns: the cipher authenticates a page when
 * it is read. `dbstat` walks the trees but steps over the pages of long values, so tables that have some are read row
 * by row. Throws AppError `corrupt` at the first page that does not open.
 */
export async function readEveryPage(path: string, key: Uint8Array, signal: AbortSignal): Promise<void> {
  const db = openProven(path, key);
  try {
    const pages = db.prepare<[], { name: string; pagetype: string }>('SELECT name, pagetype FROM dbstat');
    const long = new Set<string>();
    await inTurns(pages.iterate(), pagesAtOnce, signal, ({ name, pagetype }) => {
      if (pagetype === 'overflow') long.add(name);
    });
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all();
    for (const name of tables.filter((table) => long.has(table))) {
      await inTurns(db.prepare(`SELECT * FROM "${name}"`).raw().iterate(), rowsAtOnce, signal);
    }
  } catch (cause) {
    throw toAppError(cause);
  } finally {
    db.close();
  }
}

/** Walks to the end, letting others work after every `atOnce` steps. */
async function inTurns<T>(
  steps: Iterable<T>,
  atOnce: number,
  signal: AbortSignal,
  look: (step: T) => void = () => undefined,
): Promise<void> {
  let taken = 0;
  for (const step of steps) {
    look(step);
    taken += 1;
    if (taken % atOnce !== 0) continue;
    await nextTurn();
    signal.throwIfAborted();
  }
}

function holdFile(db: Db): void {
  db.pragma('wal_autocheckpoint = 0');
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  if (result?.busy === 0) return;
  db.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  throw new AppError('conflict', 'A long read holds the log');
}

async function requireRoom(database: string, target: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(target));
  const { size } = await stat(database);
  if (bavail * bsize < size + spareBytes) throw new AppError('disk-full', 'No room for a copy');
}

function isNoRoom(cause: unknown): boolean {
  return (
    cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(cause.code))
  );
}
