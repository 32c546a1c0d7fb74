import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/result.ts';
import { sqliteCode, toAppError } from './errors.ts';

/** An open encrypted database. Reads go through it directly, writes only through `write()`. */
export type Db = Database.Database;

export const keyLengthBytes = 32;

/**
 * Opens the database file with its raw 32-byte key; makes the file only when `create` is true.
 * Throws AppError `wrong-passphrase` when the key does not fit or the first page is damaged (the two cannot be
 * told apart under an authenticated cipher), `corrupt` when deeper damage shows, `not-found` when there is no file.
 */
export function openDatabase(path: string, key: Uint8Array, options: { readonly create: boolean }): Db {
  if (!options.create && !existsSync(path)) throw new AppError('not-found', 'There is no database file');
  if (key.length !== keyLengthBytes) throw new AppError('internal', 'A database key has 32 bytes');
  const db = new Database(path, { fileMustExist: !options.create });
  try {
    applyKey(db, key);
    configure(db);
    return withStatementCache(db);
  } catch (cause) {
    db.close();
    throw sqliteCode(cause) === 'SQLITE_NOTADB'
      ? new AppError('wrong-passphrase', 'The key does not open this database', { cause })
      : toAppError(cause);
  }
}

/**
 * Opens a database with a key that is known to be its own (the keyring's seal has proved it): when the file does not
 * take it, the file is damaged. Throws `corrupt` instead of `wrong-passphrase`, and for an empty file, which any key
 * would open as a new database.
 */
export function openProven(path: string, key: Uint8Array): Db {
  if (existsSync(path) && statSync(path).size === 0) throw new AppError('corrupt', 'The database is empty');
  try {
    return openDatabase(path, key, { create: false });
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'wrong-passphrase') {
      throw new AppError('corrupt', 'The database does not open with its own key', { cause });
    }
    throw cause;
  }
}

/** Checks the whole file after an unclean stop. Throws AppError `corrupt` with the first finding. */
export function quickCheck(db: Db): void {
  let finding: unknown;
  try {
    finding = db.pragma('quick_check(1)', { simple: true });
  } catch (cause) {
    throw toAppError(cause);
  }
  if (finding !== 'ok') throw new AppError('corrupt', `quick_check: ${String(finding)}`);
}

/** Renews the planner's statistics of every table that has changed much. */
export function refreshStatistics(db: Db): void {
  db.pragma('optimize = 0x10002');
}

/** Tidies statistics, empties the write-ahead log into the file and closes. */
export function closeDatabase(db: Db): void {
  if (!db.open) return;
  db.pragma('optimize');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Closes in any case: a damaged file or a full disk may refuse even the checkpoint, the log then stays as it is. */
export function closeQuietly(db: Db): void {
  try {
    closeDatabase(db);
  } catch {
    db.close();
  }
}

/** Writes a compact copy encrypted with the same key; `target` must not exist yet. */
export function copyDatabase(db: Db, target: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(target);
  } catch (cause) {
    throw toAppError(cause);
  }
}

// `aegis` is authenticated: a flipped byte in any page is an error, never a wrong value.
function applyKey(db: Db, key: Uint8Array): void {
  db.pragma("cipher='aegis'");
  db.pragma(`key="raw:${Buffer.from(key).toString('hex')}"`);
}

// The order matters: nothing may read the file before the key, and WAL comes before its synchronous level.
function configure(db: Db): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('recursive_triggers = ON');
  db.pragma('cache_size = -16000');
}

/** More texts than the program has statements: reached only by a bug that builds SQL from values. */
const keptStatements = 1_000;

/**
 * Prepares each SQL text once: stores may prepare where they use, and a save pays for no parsing.
 * A text that cannot be prepared is named in the error: it holds no data, only `?` and `@names`.
 */
function withStatementCache(db: Db): Db {
  const prepare = db.prepare.bind(db);
  const statements = new Map<string, Database.Statement>();
  const cached = (source: string) => {
    const known = statements.get(source);
    if (known && !known.busy) return known;
    if (statements.size >= keptStatements) statements.clear();
    const statement = prepareNamed(prepare, source);
    statements.set(source, statement);
    return statement;
  };
  db.prepare = cached as typeof db.prepare;
  return db;
}

function prepareNamed(prepare: (source: string) => Database.Statement, source: string) {
  try {
    return prepare(source);
  } catch (cause) {
    if (cause instanceof Error) cause.message = `${cause.message} in: ${source}`;
    throw cause;
  }
}
