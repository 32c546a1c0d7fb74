import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupTrouble } from '../../../shared/contract/settings.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/result.ts';
import { type Backup, dropOldBackups, listBackups, newBackupPath } from '../db/backups.ts';
import { copyLive } from '../db/live-copy.ts';
import { noteDoubt } from '../session/doubt.ts';
import { dataPaths } from '../session/paths.ts';
import { syncFolder } from '../session/safe-write.ts';
import type { Workspace } from '../workspace.ts';

/** How long after unlocking the day's copy is made: the person's first steps come first. */
const quietMs = 300_000;
/** How often the day is looked at again, also after a copy that failed. */
const againMs = 3_600_000;

export type DailyBackups = ReturnType<typeof createDailyBackups>;

/**
 * One copy of the database a day (by Kyiv's calendar), seven kept. A copy that does not open page by page is thrown
 * away, so a damaged database never pushes the good copies out; the doubt makes the next opening look through it.
 * Takes the database key, which is wiped after `stop`.
 */
export function createDailyBackups(workspace: Workspace, key: Uint8Array) {
  const { ports } = workspace;
  const off = new AbortController();
  let trouble: BackupTrouble | undefined;
  let running: Promise<void> | undefined;

  const copyNow = async (): Promise<void> => {
    try {
      const { name, sizeBytes } = await makeDailyBackup(workspace, key, off.signal);
      ports.log.info('backup.daily', { name, sizeBytes });
      trouble = undefined;
    } catch (cause) {
      if (off.signal.aborted) throw cause;
      const code = cause instanceof AppError ? cause.code : 'internal';
      ports.log.error('backup.daily-failed', { code, cause: String(cause) });
      trouble = code === 'disk-full' || code === 'corrupt' ? code : 'failed';
      if (code === 'corrupt') noteDoubt(ports.dataDir);
    }
    workspace.emit({ name: 'data.changed', subjects: ['settings'] });
  };
  const run = async (): Promise<void> => {
    await ports.sleep(quietMs, off.signal);
    for (;;) {
      if (isDue(workspace)) await copyNow();
      await ports.sleep(againMs, off.signal);
    }
  };
  return {
    start: (): void => {
      running = run().catch((cause: unknown) => {
        if (!off.signal.aborted) ports.log.error('backup.daily-ended', { cause: String(cause) });
      });
    },
    stop: async (): Promise<void> => {
      off.abort();
      await running;
    },
    /** What kept the last copy from being made; undefined when nothing did. */
    trouble: (): BackupTrouble | undefined => trouble,
  };
}

/** Makes the copy of a day at once. Throws what `copyLive` throws; the copies that were there stay then. */
export async function makeDailyBackup(
  { db, ports }: Pick<Workspace, 'db' | 'ports'>,
  key: Uint8Array,
  signal: AbortSignal,
): Promise<Backup> {
  const { database, backups } = dataPaths(ports.dataDir);
  const path = newBackupPath(backups, 'daily', ports.now());
  dropUnfinished(backups);
  // Under another name until it is known to be good: a restore takes only whole copies.
  const unfinished = `${path}.part`;
  await copyLive({ db, database, key, target: unfinished, signal });
  renameSync(unfinished, path);
  syncFolder(backups);
  dropOldBackups(backups, 'daily');
  return { name: basename(path), sizeBytes: statSync(path).size };
}

/** What a crash or a power cut left of an earlier copy, with the log that looking at it made. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.includes('.part'))) {
    rmSync(join(folder, name), { force: true });
  }
}

function isDue({ ports }: Workspace): boolean {
  const newest = listBackups(dataPaths(ports.dataDir).backups).find(({ kind }) => kind === 'daily');
  return newest === undefined || kyivDateOf(newest.madeAt) < kyivDateOf(ports.now());
}
