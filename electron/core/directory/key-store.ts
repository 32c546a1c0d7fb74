import type { DirectoryView } from '../../../shared/contract/directory.ts';
import type { DirectoryKind } from '../../../shared/domain/directory/kinds.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

/** Which entry a spelling means. */
export type KeyPlace = { readonly keyId: number; readonly entryId: number };

/** Finds what a spelling of a kind means. */
export function findKey(db: Db, kind: DirectoryKind, key: string): KeyPlace | undefined {
  return db
    .prepare<[string, string], KeyPlace>(
      'SELECT id AS keyId, entry_id AS entryId FROM directory_key WHERE kind = ? AND key = ?',
    )
    .get(kind, key);
}

/** Gives a spelling with its entry. Throws AppError `not-found`. */
export function getKey(db: Db, keyId: number): { readonly entryId: number; readonly key: string } {
  const row = db
    .prepare<[number], { entryId: number; key: string }>(
      'SELECT entry_id AS entryId, key FROM directory_key WHERE id = ?',
    )
    .get(keyId);
  if (!row) throw new AppError('not-found', 'No such spelling');
  return row;
}

/** Gives the spellings of an entry, each with how many dossiers use it; more than a thousand are not counted. */
export function listSpellings(db: Db, entryId: number): DirectoryView['spellings'] {
  return db
    .prepare<[number], DirectoryView['spellings'][number]>(
      `SELECT k.id, k.key, (SELECT count(*) FROM (
         SELECT 1 FROM directory_use u WHERE u.key_id = k.id LIMIT 1000)) AS uses
       FROM directory_key k WHERE k.entry_id = ? ORDER BY k.id`,
    )
    .all(entryId);
}

export function countKeys(db: Db, entryId: number): number {
  const row = db
    .prepare<[number], { n: number }>('SELECT count(*) AS n FROM directory_key WHERE entry_id = ?')
    .get(entryId);
  return row?.n ?? 0;
}

type NewKey = { readonly kind: DirectoryKind; readonly key: string; readonly entryId: number };

/** Adds a spelling that is not there yet; gives its id. */
export function insertKey(tx: Tx, key: NewKey): number {
  const { lastInsertRowid } = tx
    .prepare('INSERT INTO directory_key (kind, key, entry_id) VALUES (@kind, @key, @entryId)')
    .run(key);
  return Number(lastInsertRowid);
}

/** Lets a spelling mean an entry, unless it already means one. */
export function keepKey(tx: Tx, { kind, key, entryId }: NewKey): void {
  tx.prepare('INSERT OR IGNORE INTO directory_key (kind, key, entry_id) VALUES (?, ?, ?)').run(
    kind,
    key,
    entryId,
  );
}

/** Lets a spelling mean another entry. */
export function moveKey(tx: Tx, keyId: number, entryId: number): void {
  tx.prepare('UPDATE directory_key SET entry_id = ? WHERE id = ?').run(entryId, keyId);
}

/** Lets every spelling of an entry mean another one. */
export function moveKeys(tx: Tx, from: number, into: number): void {
  tx.prepare('UPDATE directory_key SET entry_id = ? WHERE entry_id = ?').run(into, from);
}
