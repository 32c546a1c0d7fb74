import {
  copyFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/result.ts';
import { listBackups } from '../db/backups.ts';
import { toAppError } from '../db/errors.ts';
import { openProven, quickCheck } from '../db/open.ts';
import { finishFounding } from './founding.ts';
import type { DataPaths } from './paths.ts';
import { syncFolder } from './safe-write.ts';

/** What took the place of a damaged database. */
export type Restored = {
  readonly backup: string;
  /** Everything later than this may be missing. */
  readonly madeAt: EpochMs;
  /** Folder inside the data folder that holds the damaged files; undefined when there was no file. */
  readonly keptIn: string | undefined;
};

/**
 * Puts the newest good backup in the place of a damaged database. The damaged files are moved aside whole, never
 * removed. The order makes a crash harmless: the copy waits as the unfinished database, which the next start gives its
 * name when no other has it. Throws `not-found` (`no-good-backup`) and then touches nothing; `disk-full`.
 */
export function restoreNewest(paths: DataPaths, key: Uint8Array, at: number): Restored {
  const found = listBackups(paths.backups).find(({ name }) => isGood(join(paths.backups, name), key));
  if (!found) throw new AppError('not-found', 'No backup opens', { reason: 'no-good-backup' });
  takeCopy(join(paths.backups, found.name), paths.unfinishedDatabase);
  const keptIn = setAside(paths, at);
  finishFounding(paths);
  rmSync(paths.doubt, { force: true });
  return { backup: found.name, madeAt: found.madeAt, keptIn };
}

/** A backup is good when it opens with the key and every page of it is whole. */
function isGood(path: string, key: Uint8Array): boolean {
  try {
    const db = openProven(path, key);
    try {
      quickCheck(db);
    } finally {
      db.close();
    }
    return true;
  } catch (cause) {
    const error = toAppError(cause);
    if (error instanceof AppError && error.code === 'corrupt') return false;
    throw error;
  }
}

function takeCopy(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(to + suffix, { force: true });
  try {
    copyFileSync(from, to);
    const file = openSync(to, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    rmSync(to, { force: true });
    const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    throw full ? new AppError('disk-full', 'No room for the restored database', { cause }) : cause;
  }
}

function setAside(paths: DataPaths, at: number): string | undefined {
  const files = ['', '-wal', '-shm']
    .map((suffix) => paths.database + suffix)
    .filter((path) => existsSync(path));
  if (files.length === 0) return undefined;
  const folder = join(paths.damaged, new Date(at).toISOString().replaceAll(/[:.]/g, '-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const path of files) renameSync(path, join(folder, basename(path)));
  syncFolder(folder);
  return join(basename(paths.damaged), basename(folder));
}
