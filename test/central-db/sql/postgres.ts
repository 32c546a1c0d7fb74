import { Pool, type PoolClient } from 'pg';
import { type Database, type Row, type Tx, withRetries } from './sql.ts';

const connections = 10;

/** Opens a pool on a server that speaks PostgreSQL's protocol (`DATABASE_URL`). */
export function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: connections });
  // An idle connection that the server drops is replaced at the next query, which reports its own error.
  pool.on('error', (cause) => console.error(`postgres connection lost: ${cause.message}`));
  return {
    engine: 'postgresql',
    query: async (text, values = []) => (await pool.query<Row>(text, [...values])).rows,
    transaction: (work) => withRetries(() => inTransaction(pool, work)),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const sql = {
      query: async (text: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(text, [...values])).rows,
    };
    const result = await work(sql as unknown as Tx);
    await client.query('COMMIT');
    return result;
  } catch (cause) {
    broken = await rollBack(client);
    throw cause;
  } finally {
    client.release(broken);
  }
}

async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error('rollback failed');
  }
}
