import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { type Database, type Row, type Tx, type Value, withRetries } from './sql.ts';

/** Opens the embedded engine on a folder, or in memory when `folder` is undefined. */
export async function openPglite(folder: string | undefined): Promise<Database> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const engine = await PGlite.create(folder ?? 'memory://');
  return {
    engine: 'pglite',
    query: async (text, values = []) => rowsOf(await engine.query<Row>(text, [...values])),
    transaction: (work) => withRetries(() => engine.transaction((tx) => work(toTx(tx)))),
    close: () => engine.close(),
  };
}

function toTx(tx: Transaction): Tx {
  const sql = {
    query: async (text: string, values: readonly Value[] = []) =>
      rowsOf(await tx.query<Row>(text, [...values])),
  };
  return sql as unknown as Tx;
}

function rowsOf(result: { readonly rows: readonly Row[] }): readonly Row[] {
  return result.rows;
}
