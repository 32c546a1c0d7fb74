import { AppError } from '../../../shared/result.ts';
import type { Db } from './open.ts';
import { write, type Tx } from './write.ts';

/**
 * One step of the schema. Shipped steps are never edited (a test keeps their hashes) and never import live code.
 * `version` is a counter: a clash in `migrations/all.ts` is the wanted alarm.
 */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (tx: Tx) => void;
};

export type MigrationPlan = {
  readonly from: number;
  readonly to: number;
  readonly pending: readonly Migration[];
};

/** Gives the number of the last step that this database took. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Says which steps wait. Throws AppError `too-new` when a newer program made this database. */
export function planMigration(db: Db, migrations: readonly Migration[]): MigrationPlan {
  const from = schemaVersion(db);
  const to = migrations.at(-1)?.version ?? 0;
  if (from > to) {
    throw new AppError('too-new', `Database version ${from}, program knows ${to}`, { details: { from, to } });
  }
  return { from, to, pending: migrations.filter(({ version }) => version > from) };
}

/**
 * Brings the schema up to the program's version, one transaction a step with `user_version` inside it.
 * `backup` runs before the first step of a database that already holds something; when it throws, nothing is changed.
 */
export function migrate(db: Db, migrations: readonly Migration[], backup: (from: number) => void): void {
  const { from, pending } = planMigration(db, migrations);
  if (pending.length === 0) return;
  if (from > 0) backup(from);
  for (const { version, name, up } of pending) {
    try {
      write(db, (tx) => {
        up(tx);
        tx.pragma(`user_version = ${version}`);
      });
    } catch (cause) {
      throw new AppError('internal', `Migration ${version} (${name}) failed`, { cause });
    }
  }
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) {
    throw new AppError('corrupt', `Migration left ${broken.length} broken references`);
  }
}
