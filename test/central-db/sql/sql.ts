/** A row as the driver gives it: text, numbers, booleans, null. */
export type Row = Readonly<Record<string, unknown>>;
export type Value = string | number | boolean | null;

/** Anything that runs one statement: the database itself or an open transaction. `$1`-style parameters. */
export type Sql = {
  query(text: string, values?: readonly Value[]): Promise<readonly Row[]>;
};

declare const txBrand: unique symbol;
/** An open write transaction; only `transaction` makes one. */
export type Tx = Sql & { readonly [txBrand]: true };

/**
 * The seam between the central database and its engine. Only portable PostgreSQL goes through it: no extensions, no
 * listen/notify, no advisory locks, JSON as text.
 */
export type Database = Sql & {
  readonly engine: 'pglite' | 'postgresql';
  /** Runs `work` in one transaction; repeats it when the engine asks for a retry (40001, 40P01). */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Gives the first row, or undefined. */
export async function first(sql: Sql, text: string, values: readonly Value[]): Promise<Row | undefined> {
  const rows = await sql.query(text, values);
  return rows[0];
}

const retryable = new Set(['40001', '40P01']);
const attempts = 5;

/** Repeats a transaction that the engine gave up for serialisation or deadlock. */
export async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (cause) {
      if (attempt === attempts || !retryable.has(sqlState(cause) ?? '')) throw cause;
    }
  }
}

const lostStates = /^(08...|57P0[1-3]|53[03]00)$/;
const lostSockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** Tells that the database cannot be reached now (stopped, starting, out of connections): it may be a moment later. */
export function isLost(cause: unknown): boolean {
  const state = sqlState(cause);
  if (state !== undefined) return lostStates.test(state) || lostSockets.has(state);
  // The driver has no code for a connection that ended under a statement.
  return cause instanceof Error && cause.message.startsWith('Connection terminated');
}

/** SQLSTATE of a driver's error; undefined for anything else. */
export function sqlState(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
