import { existsSync, statSync } from 'node:fs';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import { makeBackup } from '../db/backups.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/all.ts';
import { closeDatabase, type Db, openDatabase, quickCheck } from '../db/open.ts';
import { createUserStore } from '../users/store.ts';
import type { DataPaths } from './paths.ts';

export type Opened = {
  readonly db: Db;
  readonly user: SessionUser;
  /** Name of the backup made before a migration in this opening. */
  readonly backup: string | undefined;
};

/**
 * Opens the database with a key that the keyring vouches for: checks it after an unclean stop, migrates with a
 * backup, finds the user. Throws `corrupt`, `too-new`, `disk-full` or `forbidden` (the user is switched off);
 * in every case the connection is closed again.
 */
export function openWithKey(paths: DataPaths, key: Uint8Array, login: string, now: number): Opened {
  const unclean = stoppedUncleanly(paths.database);
  const db = openKnown(paths.database, key);
  try {
    if (unclean) quickCheck(db);
    let backup: string | undefined;
    migrate(db, migrations, () => {
      backup = makeBackup(db, paths.backups, 'before-migration', now).name;
    });
    db.pragma('optimize = 0x10002');
    return { db, user: findActiveUser(db, login), backup };
  } catch (cause) {
    closeQuietly(db);
    throw cause;
  }
}

// The keyring's seal has proved the key: when the file does not take it, the file is damaged.
function openKnown(path: string, key: Uint8Array): Db {
  try {
    return openDatabase(path, key, { create: false });
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'wrong-passphrase') {
      throw new AppError('corrupt', 'The database does not open with its own key', { cause });
    }
    throw cause;
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

// A damaged file may refuse even the checkpoint: then the plain close must do, the first error matters more.
function closeQuietly(db: Db): void {
  try {
    closeDatabase(db);
  } catch {
    db.close();
  }
}
