import type { DirectoryKind, KnownValues } from '../../../shared/domain/directory/kinds.ts';
import { type Mention, mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { normaliseForSearch } from '../../../shared/domain/search-text.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { sortKey } from '../dossiers/list-columns.ts';

export type EntryRow = {
  readonly id: number;
  readonly kind: DirectoryKind;
  readonly label: string;
  readonly hint: string;
  readonly kept: number;
  readonly corrected: string | null;
  readonly lastNo: number | null;
  readonly lastAt: number;
};
export const entryColumns =
  'e.id, e.kind, e.label, e.hint, e.kept, e.corrected, e.last_no AS lastNo, e.last_at AS lastAt';

/** Gives an entry, or undefined. */
export function findEntry(db: Db, id: number): EntryRow | undefined {
  return db
    .prepare<[number], EntryRow>(`SELECT ${entryColumns} FROM directory_entry e WHERE e.id = ?`)
    .get(id);
}

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
  if (entry.corrected !== null && !corrected) return;
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
  if (used || findEntry(tx, entryId)?.kept === 1) return false;
  tx.prepare('DELETE FROM directory_key WHERE id = ?').run(keyId);
  const others = tx.prepare<[number]>('SELECT 1 FROM directory_key WHERE entry_id = ? LIMIT 1').get(entryId);
  if (others) return false;
  tx.prepare('DELETE FROM directory_entry WHERE id = ?').run(entryId);
  return true;
}

/** Gives what the newest dossier says of an entry, or undefined when none names it. */
export function newestUse(db: Db, entryId: number): Described | undefined {
  for (const { no, content, at } of usingContents(db, entryId, { exceptNo: -1, limit: 1 })) {
    const mention = mentionIn(db, entryId, content);
    if (mention) return { ...mention, no, at };
  }
  return undefined;
}

type Using = { readonly no: number; readonly content: DossierContent; readonly at: number };

/** Contents of the dossiers that name an entry: the one that changed it last, then the newest. */
export function usingContents(
  db: Db,
  entryId: number,
  { exceptNo, limit }: { readonly exceptNo: number; readonly limit: number },
): readonly Using[] {
  const rows = db
    .prepare<[unknown], { no: number }>(
      `SELECT u.dossier_no AS no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
       WHERE k.entry_id = @entryId AND u.dossier_no <> @exceptNo ORDER BY u.dossier_no DESC LIMIT @limit`,
    )
    .all({ entryId, exceptNo, limit });
  const last = findEntry(db, entryId)?.lastNo;
  const isUse = last !== null && last !== undefined && last !== exceptNo && usesEntry(db, entryId, last);
  const numbers = [...new Set([...(isUse ? [last] : []), ...rows.map(({ no }) => no)])].slice(0, limit);
  const read = db.prepare<[number], { no: number; content: string; at: number }>(
    'SELECT no, content, updated_at AS at FROM dossier WHERE no = ?',
  );
  return numbers.flatMap((no) => {
    const row = read.get(no);
    return row ? [{ ...row, content: JSON.parse(row.content) as DossierContent }] : [];
  });
}

/** Gives where a content names an entry, by any of its keys. */
export function mentionIn(db: Db, entryId: number, content: DossierContent): Mention | undefined {
  const keyed = db.prepare<[string, string], { entryId: number }>(
    'SELECT entry_id AS entryId FROM directory_key WHERE kind = ? AND key = ?',
  );
  return mentionsOf(content).find(({ kind, key }) => keyed.get(kind, key)?.entryId === entryId);
}

/**
 * Gives what is known of an entry: the newest word of each field, an older one where the newest dossier is silent,
 * and over all of it what was corrected by hand.
 */
export function valuesOf(db: Db, entry: EntryRow, exceptNo: number): KnownValues {
  const contents = usingContents(db, entry.id, { exceptNo, limit: 3 });
  const values = contents.map(({ content }) => mentionIn(db, entry.id, content)?.values ?? {}).toReversed();
  const corrected = entry.corrected === null ? {} : (JSON.parse(entry.corrected) as KnownValues);
  return Object.assign({}, ...values, corrected) as KnownValues;
}

function usesEntry(db: Db, entryId: number, no: number): boolean {
  return (
    db
      .prepare<[unknown]>(
        `SELECT 1 FROM directory_key k JOIN directory_use u ON u.key_id = k.id AND u.dossier_no = @no
         WHERE k.entry_id = @entryId LIMIT 1`,
      )
      .get({ entryId, no }) !== undefined
  );
}
