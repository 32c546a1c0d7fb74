import { migration0001 } from './migration-0001.ts';
import type { Database, Tx } from './sql.ts';
import { first } from './sql.ts';

/** Ordered; a shipped one is never edited. */
const migrations: readonly (readonly string[])[] = [migration0001];

/**
 * Brings the schema to this program's version, each step in one transaction. Several processes may start at once: the
 * row of `schema_version` is locked first. Refuses a database of a newer program.
 */
export async function migrate(database: Database): Promise<void> {
  await database.query(
    'CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY, version INTEGER NOT NULL)',
  );
  await database.query('INSERT INTO schema_version (id, version) VALUES (1, 0) ON CONFLICT (id) DO NOTHING');
  for (;;) {
    const done = await database.transaction(step);
    if (done) return;
  }
}

async function step(tx: Tx): Promise<boolean> {
  const row = await first(tx, 'SELECT version FROM schema_version WHERE id = $1 FOR UPDATE', [1]);
  const version = Number(row?.['version']);
  if (version > migrations.length) {
    throw new Error(`Database has schema ${version}, this program knows ${migrations.length}`);
  }
  const statements = migrations[version];
  if (!statements) return true;
  for (const statement of statements) await tx.query(statement);
  await tx.query('UPDATE schema_version SET version = $1 WHERE id = $2', [version + 1, 1]);
  return false;
}
