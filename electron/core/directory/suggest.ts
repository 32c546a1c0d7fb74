import type { Suggestion } from '../../../shared/contract/directory.ts';
import { usesCounted } from '../../../shared/contract/directory.ts';
import type { DirectoryKind } from '../../../shared/domain/directory/kinds.ts';
import type { KnownParty } from '../../../shared/domain/directory/fill.ts';
import { mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { entryColumns, type EntryRow, mentionIn, usingContents, valuesOf, wordsOf } from './entry-store.ts';

type Question = {
  readonly dossierId: DossierId;
  readonly kind: DirectoryKind;
  readonly text: string;
  readonly limit: number;
};

/** So many entries that begin alike are looked at; more letters narrow them. */
const lookedAt = 200;

/** Gives what is known and fits what is typed; without a text, what was used last. Never what only this dossier says. */
export function suggest(db: Db, question: Question): readonly Suggestion[] {
  const own = db
    .prepare<[string], { no: number }>('SELECT no FROM dossier WHERE id = ?')
    .get(question.dossierId);
  const exceptNo = own?.no ?? -1;
  const suggestions: Suggestion[] = [];
  for (const entry of ranked(findEntries(db, question.kind, question.text, lookedAt), question.text)) {
    const uses = countUses(db, entry.id, exceptNo);
    if (uses === 0 && entry.kept === 0) continue;
    suggestions.push({ ...toKnown(entry, uses), ...knownOf(db, entry, exceptNo) });
    if (suggestions.length === question.limit) break;
  }
  return suggestions;
}

/** Finds entries all of whose words begin as typed. */
export function findEntries(db: Db, kind: DirectoryKind, text: string, limit: number): readonly EntryRow[] {
  const words = wordsOf(text)
    .slice(0, 6)
    .toSorted((left, right) => right.length - left.length);
  if (words.length === 0) {
    return db
      .prepare<[unknown], EntryRow>(
        `SELECT ${entryColumns} FROM directory_entry e WHERE e.kind = @kind ORDER BY e.last_at DESC, e.id DESC LIMIT @limit`,
      )
      .all({ kind, limit });
  }
  const others = words.slice(1).map(
    (_word, index) =>
      `AND EXISTS (SELECT 1 FROM directory_word o WHERE o.kind = @kind AND o.entry_id = e.id
         AND o.word >= @w${index + 1} AND o.word < @w${index + 1} || char(65535))`,
  );
  return db
    .prepare<[unknown], EntryRow>(
      `SELECT DISTINCT ${entryColumns} FROM directory_word w CROSS JOIN directory_entry e ON e.id = w.entry_id
       WHERE w.kind = @kind AND w.word >= @w0 AND w.word < @w0 || char(65535) ${others.join(' ')} LIMIT @limit`,
    )
    .all({ kind, limit, ...Object.fromEntries(words.map((word, index) => [`w${index}`, word])) });
}

/** Counts the dossiers that name an entry, up to {@link usesCounted}, without the bin. */
export function countUses(db: Db, entryId: number, exceptNo: number): number {
  const row = db
    .prepare<[unknown], { n: number }>(
      `SELECT count(*) AS n FROM (
         SELECT DISTINCT u.dossier_no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
         WHERE k.entry_id = @entryId AND u.dossier_no <> @exceptNo
           AND u.dossier_no NOT IN (SELECT no FROM dossier WHERE deleted_at IS NOT NULL)
         LIMIT @most)`,
    )
    .get({ entryId, exceptNo, most: usesCounted });
  return row?.n ?? 0;
}

export function toKnown(entry: EntryRow, uses: number) {
  const { id, kind, label, hint } = entry;
  return { id, kind, label, hint, uses };
}

/** Labels that begin as typed come first, then what was used last. */
function ranked(entries: readonly EntryRow[], text: string): readonly EntryRow[] {
  const [first = ''] = wordsOf(text);
  const begins = ({ label }: EntryRow): boolean => wordsOf(label)[0]?.startsWith(first) === true;
  return entries.toSorted(
    (left, right) => Number(begins(right)) - Number(begins(left)) || right.lastAt - left.lastAt,
  );
}

function knownOf(db: Db, entry: EntryRow, exceptNo: number): Pick<Suggestion, 'values' | 'parties'> {
  const values = valuesOf(db, entry, exceptNo);
  return { values, parties: entry.kind === 'proceeding' ? partiesOf(db, entry, exceptNo) : [] };
}

/** The parties as the newest dossiers of the proceeding name them: one of them may lack what another has. */
function partiesOf(db: Db, entry: EntryRow, exceptNo: number): readonly KnownParty[] {
  const parties = new Map<string, KnownParty>();
  for (const { content } of usingContents(db, entry.id, { exceptNo, limit: 3 })) {
    if (!mentionIn(db, entry.id, content)) continue;
    for (const { kind, key, pointer, values } of mentionsOf(content)) {
      if (kind !== 'party') continue;
      const role = content.parties?.list?.[Number(pointer.split('/').at(-1))]?.role;
      // An owner who is not the debtor and a pledgee belong to one thing, not to the proceeding.
      if (role !== 'debtor' && role !== 'creditor') continue;
      const known = parties.get(key);
      parties.set(
        key,
        known ? { role: known.role, values: { ...values, ...known.values } } : { role, values },
      );
    }
  }
  return [...parties.values()].toSorted((left, right) => order(left) - order(right));
}

function order({ role }: KnownParty): number {
  return role === 'debtor' ? 0 : 1;
}
