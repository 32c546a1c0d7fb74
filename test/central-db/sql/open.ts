import { join } from 'node:path';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './sql.ts';

/** Opens PostgreSQL when a URL is given, else the embedded engine under `dataDir` (in memory without one). */
export async function openDatabase(options: {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string | undefined;
}): Promise<Database> {
  const { databaseUrl, dataDir } = options;
  const database =
    databaseUrl === undefined
      ? await openPglite(dataDir === undefined ? undefined : join(dataDir, 'pglite'))
      : openPostgres(databaseUrl);
  await migrate(database);
  return database;
}
