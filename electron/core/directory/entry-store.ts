import type { DirectoryKind, KnownValues } from '../../../shared/domain/directory/kinds.ts';
import type { Mention } from '../../../shared/domain/directory/mentions.ts';
import { normaliseForSearch } from '../../../shared/domain/search-text.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { sortKey } from '../dossiers/list-columns.ts';

/** One thing that dossiers name. */
export type Entry = {
  readonly id: number;
  readonly kind: DirectoryKind;
  readonly label: string;
  readonly hint: string;
  /** Corrected or merged by a person: it stays when nothing names it any more. */
  readonly kept: boolean;
  /** What a person wrote over what the dossiers say. */
  readonly corrected: KnownValues | undefined;
  /** Number of the dossier that described it last. */
  readonly lastNo: number | null;
  readonly lastAt: number;
};
type Row = Omit<Entry, 'kept' | 'corrected'> & { readonly kept: number; readonly corrected: string | null };

const columns =
  'e.id, e.kind, e.label, e.hint, e.kept, e.corrected, e.last_no AS lastNo, e.last_at AS lastAt';

/** Gives an entry, or undefined. */
export function findEntry(db: Db, id: number): Entry | undefined {
  const row = db.prepare<[number], Row>(`SELECT ${columns} FROM directory_entry e WHERE e.id = ?`).get(id);
  return row && toEntry(row);
}

/** Gives an entry. Throws AppError `not-found`. */
export function getEntry(db: Db, id: number): Entry {
  const entry = findEntry(db, id);
  if (!entry) throw new AppError('not-found', 'No such entry of the directory');
  return entry;
}

/** Gives a page of a kind in the order of names. */
export function listByName(
  db: Db,
  kind: DirectoryKind,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly Entry[] {
  return db
    .prepare<[unknown], Row>(
      `SELECT ${columns} FROM directory_entry e WHERE e.kind = @kind
       ORDER BY e.label_key, e.id LIMIT @limit OFFSET @offset`,
    )
    .all({ kind, limit, offset })
    .map(toEntry);
}

/** Gives the entries of a kind that were used last. */
export function listLastUsed(db: Db, kind: DirectoryKind, limit: number): readonly Entry[] {
  return db
    .prepare<[unknown], Row>(
      `SELECT ${columns} FROM directory_entry e WHERE e.kind = @kind ORDER BY e.last_at DESC, e.id DESC LIMIT @limit`,
    )
    .all({ kind, limit })
    .map(toEntry);
}

/** Gives entries of a kind all of whose words begin as given. The first word is looked up, the others only judged. */
export function findByWords(
  db: Db,
  kind: DirectoryKind,
  words: readonly string[],
  limit: number,
): readonly Entry[] {
  const others = words.slice(1).map(
    (_word, index) =>
      `AND EXISTS (SELECT 1 FROM directory_word o WHERE o.kind = @kind AND o.entry_id = e.id
         AND o.word >= @w${index + 1} AND o.word < @w${index + 1} || char(65535))`,
  );
  return db
    .prepare<[unknown], Row>(
      `SELECT DISTINCT ${columns} FROM directory_word w CROSS JOIN directory_entry e ON e.id = w.entry_id
       WHERE w.kind = @kind AND w.word >= @w0 AND w.word < @w0 || char(65535) ${others.join(' ')} LIMIT @limit`,
    )
    .all({ kind, limit, ...Object.fromEntries(words.map((word, index) => [`w${index}`, word])) })
    .map(toEntry);
}

export function countEntries(db: Db, kind: DirectoryKind): number {
  const row = db
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM directory_entry WHERE kind = ?')
    .get(kind);
  return row?.n ?? 0;
}

/** Adds an entry that is still to be described; gives its id. */
export function insertEntry(tx: Tx, kind: DirectoryKind, at: number): number {
  const { lastInsertRowid } = tx
    .prepare(
      `INSERT INTO directory_entry (kind, label, hint, label_key, last_at) VALUES (@kind, '', '', '', @at)`,
    )
    .run({ kind, at });
  return Number(lastInsertRowid);
}

/** An entry stays from now on, whether something names it or not. */
export function keepEntry(tx: Tx, id: number): void {
  tx.prepare('UPDATE directory_entry SET kept = 1 WHERE id = ?').run(id);
}

/** Writes what a person corrected; the entry stays from now on. */
export function setCorrected(tx: Tx, id: number, values: KnownValues): void {
  tx.prepare('UPDATE directory_entry SET corrected = @corrected, kept = 1 WHERE id = @id').run({
    id,
    corrected: JSON.stringify(values),
  });
}

export function clearCorrected(tx: Tx, id: number): void {
  tx.prepare('UPDATE directory_entry SET corrected = NULL WHERE id = ?').run(id);
}

export function deleteEntry(tx: Tx, id: number): void {
  tx.prepare('DELETE FROM directory_entry WHERE id = ?').run(id);
}

/** What is written of an entry, and by which dossier. */
type Described = Pick<Mention, 'kind' | 'label' | 'hint' | 'values'> & {
  readonly no: number | null;
  readonly at: number;
};

/** Writes by what an entry is found and shown. A corrected one keeps its own words; only its last use moves. */
export function describeEntry(tx: Tx, id: number, by: Described, corrected = false): void {
  const entry = findEntry(tx, id);
  if (!entry) return;
  tx.prepare('UPDATE directory_entry SET last_no = @no, last_at = @at WHERE id = @id').run({
    id,
    no: by.no,
    at: by.at,
  });
  if (entry.corrected && !corrected) return;
  if (entry.label === by.label && entry.hint === by.hint && entry.label !== '') return;
  tx.prepare(
    'UPDATE directory_entry SET label = @label, hint = @hint, label_key = @labelKey WHERE id = @id',
  ).run({ id, label: by.label, hint: by.hint, labelKey: sortKey(by.label) });
  tx.prepare('DELETE FROM directory_word WHERE entry_id = ?').run(id);
  const insert = tx.prepare('INSERT OR IGNORE INTO directory_word (kind, word, entry_id) VALUES (?, ?, ?)');
  for (const word of wordsOf(`${by.label} ${by.hint}`).slice(0, 30)) insert.run(by.kind, word, id);
}

/** Gives the words of a text as they are searched. */
export function wordsOf(text: string): readonly string[] {
  const words = normaliseForSearch(text).match(/[\p{L}\p{N}ʼ]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))];
}

/** Drops a key that nothing uses, and its entry when it was the last; what was corrected or merged stays. */
export function dropEntryIfUnused(tx: Tx, entryId: number, keyId: number): boolean {
  const used = tx.prepare<[number]>('SELECT 1 FROM directory_use WHERE key_id = ? LIMIT 1').get(keyId);
  if (used || findEntry(tx, entryId)?.kept === true) return false;
  tx.prepare('DELETE FROM directory_key WHERE id = ?').run(keyId);
  const others = tx.prepare<[number]>('SELECT 1 FROM directory_key WHERE entry_id = ? LIMIT 1').get(entryId);
  if (others) return false;
  deleteEntry(tx, entryId);
  return true;
}

function toEntry(row: Row): Entry {
  return {
    ...row,
    kept: row.kept === 1,
    corrected: row.corrected === null ? undefined : (JSON.parse(row.corrected) as KnownValues),
  };
}
