import type { KnownValues } from '../../../shared/domain/directory/kinds.ts';
import { type Mention, mentionsOf } from '../../../shared/domain/directory/mentions.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { describeEntry, type Entry, findEntry } from './entry-store.ts';
import { findKey } from './key-store.ts';
import { findReading, type Reading } from './reading-store.ts';
import { usesEntry, usingNumbers } from './use-store.ts';

/** Describes an entry as the newest dossier that names it does; leaves it as it is when none does. */
export function redescribe(tx: Tx, entryId: number): void {
  for (const { no, content, at } of usingContents(tx, entryId, { exceptNo: -1, limit: 1 })) {
    const mention = mentionIn(tx, entryId, content);
    if (mention) describeEntry(tx, entryId, { ...mention, no, at });
  }
}

/** Contents of the dossiers that name an entry: the one that changed it last, then the newest. */
export function usingContents(
  db: Db,
  entryId: number,
  { exceptNo, limit }: { readonly exceptNo: number; readonly limit: number },
): readonly Reading[] {
  const newest = usingNumbers(db, entryId, { exceptNo, limit });
  const last = findEntry(db, entryId)?.lastNo;
  const isUse = last !== null && last !== undefined && last !== exceptNo && usesEntry(db, entryId, last);
  const numbers = [...new Set([...(isUse ? [last] : []), ...newest])].slice(0, limit);
  return numbers.flatMap((no) => findReading(db, no) ?? []);
}

/** Gives where a content names an entry, by any of its keys. */
export function mentionIn(db: Db, entryId: number, content: DossierContent): Mention | undefined {
  return mentionsOf(content).find(({ kind, key }) => findKey(db, kind, key)?.entryId === entryId);
}

/**
 * Gives what is known of an entry: the newest word of each field, an older one where the newest dossier is silent,
 * and over all of it what was corrected by hand.
 */
export function valuesOf(db: Db, entry: Entry, exceptNo: number): KnownValues {
  const contents = usingContents(db, entry.id, { exceptNo, limit: 3 });
  const values = contents.map(({ content }) => mentionIn(db, entry.id, content)?.values ?? {}).toReversed();
  return Object.assign({}, ...values, entry.corrected) as KnownValues;
}
