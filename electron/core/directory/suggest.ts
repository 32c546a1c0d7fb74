import type { Suggestion } from '../../../shared/contract/directory.ts';
import type { DirectoryKind } from '../../../shared/domain/directory/kinds.ts';
import type { KnownParty } from '../../../shared/domain/directory/fill.ts';
import { mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { type Entry, findByWords, listLastUsed, wordsOf } from './entry-store.ts';
import { mentionIn, usingContents, valuesOf } from './known.ts';
import { findDossierNo } from './reading-store.ts';
import { countUses } from './use-store.ts';

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
  const exceptNo = findDossierNo(db, question.dossierId) ?? -1;
  const suggestions: Suggestion[] = [];
  for (const entry of ranked(findEntries(db, question.kind, question.text, lookedAt), question.text)) {
    const uses = countUses(db, entry.id, exceptNo);
    if (uses === 0 && !entry.kept) continue;
    suggestions.push({ ...toKnown(entry, uses), ...knownOf(db, entry, exceptNo) });
    if (suggestions.length === question.limit) break;
  }
  return suggestions;
}

/** Finds entries all of whose words begin as typed; without a word, what was used last. */
export function findEntries(db: Db, kind: DirectoryKind, text: string, limit: number): readonly Entry[] {
  const words = wordsOf(text)
    .slice(0, 6)
    .toSorted((left, right) => right.length - left.length);
  return words.length === 0 ? listLastUsed(db, kind, limit) : findByWords(db, kind, words, limit);
}

export function toKnown(entry: Entry, uses: number) {
  const { id, kind, label, hint } = entry;
  return { id, kind, label, hint, uses };
}

/** Labels that begin as typed come first, then what was used last. */
function ranked(entries: readonly Entry[], text: string): readonly Entry[] {
  const [first = ''] = wordsOf(text);
  // Once for each entry: taking words apart in every comparison was most of the time of an answer.
  const begin = new Set(entries.filter(({ label }) => wordsOf(label)[0]?.startsWith(first) === true));
  return entries.toSorted(
    (left, right) => Number(begin.has(right)) - Number(begin.has(left)) || right.lastAt - left.lastAt,
  );
}

function knownOf(db: Db, entry: Entry, exceptNo: number): Pick<Suggestion, 'values' | 'parties'> {
  const values = valuesOf(db, entry, exceptNo);
  return { values, parties: entry.kind === 'proceeding' ? partiesOf(db, entry, exceptNo) : [] };
}

/** The parties as the newest dossiers of the proceeding name them: one of them may lack what another has. */
function partiesOf(db: Db, entry: Entry, exceptNo: number): readonly KnownParty[] {
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
