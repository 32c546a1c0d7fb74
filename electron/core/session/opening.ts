import { existsSync, rmSync, statSync } from 'node:fs';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import { makeBackup } from '../db/backups.ts';
import { toAppError } from '../db/errors.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/all.ts';
import { closeQuietly, type Db, openProven, quickCheck, refreshStatistics } from '../db/open.ts';
import { createUserStore } from '../users/store.ts';
import type { DataPaths } from './paths.ts';

export type Opened = {
  readonly db: Db;
  readonly user: SessionUser;
  /** Name of the backup made before a migration in this opening. */
  readonly backup: string | undefined;
};

/**
 * Opens the database with a key that the keyring vouches for: checks it after an unclean stop or a doubt, migrates with a
 * backup, finds the user. Throws `corrupt`, `too-new`, `disk-full` or `forbidden` (the user is switched off);
 * in every case the connection is closed again.
 */
export function openWithKey(paths: DataPaths, key: Uint8Array, login: string, now: number): Opened {
  const doubtful = existsSync(paths.doubt) || stoppedUncleanly(paths.database);
  const db = openProven(paths.database, key);
  try {
    if (doubtful) quickCheck(db);
    rmSync(paths.doubt, { force: true });
    let backup: string | undefined;
    migrate(db, migrations, () => {
      backup = makeBackup(db, paths.backups, 'before-migration', now).name;
    });
    refreshStatistics(db);
    return { db, user: findActiveUser(db, login), backup };
  } catch (cause) {
    closeQuietly(db);
    throw toAppError(cause);
  }
}

// A clean stop empties and removes the write-ahead log.
function stoppedUncleanly(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

function findActiveUser(db: Db, login: string): SessionUser {
  const user = createUserStore(db).findByLogin(login);
  if (!user?.active)
    throw new AppError('forbidden', 'This user is switched off', { reason: 'user-inactive' });
  return { id: user.id, name: user.name, roles: user.roles };
}
