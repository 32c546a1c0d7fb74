import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { UserView } from '../../../shared/contract/session.ts';
import { addAudit } from '../audit/store.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/all.ts';
import { closeDatabase, type Db, openDatabase } from '../db/open.ts';
import { write } from '../db/write.ts';
import { type Office, writeOffice } from '../settings/office.ts';
import { createUserStore } from '../users/store.ts';
import type { DataPaths } from './paths.ts';
import { syncFolder } from './safe-write.ts';

/**
 * Makes the database of a new office with its first users, under another name until it is whole.
 * Order of a first run: this → keyring → `finishFounding`. A crash before the keyring leaves a file that no key
 * opens and that the next first run replaces; a crash after it is finished at the next start.
 */
export function foundDatabase(
  paths: DataPaths,
  key: Uint8Array,
  office: Office,
  users: readonly UserView[],
): void {
  mkdirSync(dirname(paths.database), { recursive: true, mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm']) rmSync(paths.unfinishedDatabase + suffix, { force: true });
  const db = openDatabase(paths.unfinishedDatabase, key, { create: true });
  try {
    migrate(db, migrations, () => undefined);
    fill(db, office, users);
  } finally {
    closeDatabase(db);
  }
}

/** Gives the finished database its name. */
export function finishFounding(paths: DataPaths): void {
  renameSync(paths.unfinishedDatabase, paths.database);
  syncFolder(dirname(paths.database));
}

function fill(db: Db, office: Office, users: readonly UserView[]): void {
  const store = createUserStore(db);
  write(db, (tx) => {
    writeOffice(tx, office);
    for (const user of users) {
      store.insert(tx, user);
      addAudit(tx, {
        at: user.createdAt,
        userId: users[0]?.id ?? user.id,
        action: 'user.add',
        entity: 'user',
        entityId: user.id,
        data: { login: user.login, roles: user.roles },
      });
    }
  });
}
