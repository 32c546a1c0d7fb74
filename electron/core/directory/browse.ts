import type { DirectoryPage, DirectoryRow, DirectoryView } from '../../../shared/contract/directory.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DirectoryKind } from '../../../shared/domain/directory/kinds.ts';
import type { Db } from '../db/open.ts';
import { countEntries, type Entry, getEntry, listByName, wordsOf } from './entry-store.ts';
import { countKeys, listSpellings } from './key-store.ts';
import { valuesOf } from './known.ts';
import { findEntries, toKnown } from './suggest.ts';
import { countUses, listUsing } from './use-store.ts';

type Filter = {
  readonly kind: DirectoryKind;
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
};

/** So many finds are counted; who has more adds a letter. */
const foundAtMost = 1_000;

/** Gives one page of a kind in the order of names, or what fits the words. */
export function listEntries(db: Db, { kind, search, offset, limit }: Filter): DirectoryPage {
  if (wordsOf(search).length > 0) {
    const found = findEntries(db, kind, search, foundAtMost);
    return {
      rows: found.slice(offset, offset + limit).map((entry) => toRow(db, entry)),
      total: found.length,
    };
  }
  const rows = listByName(db, kind, { limit, offset }).map((entry) => toRow(db, entry));
  return { rows, total: countEntries(db, kind) };
}

/** Gives everything of one entry: its values, spellings, and the dossiers that name it. */
export function viewEntry(db: Db, id: number): DirectoryView {
  const entry = getEntry(db, id);
  return {
    ...toRow(db, entry),
    values: valuesOf(db, entry, -1),
    correctedValues: entry.corrected,
    spellings: listSpellings(db, id),
    usedIn: listUsing(db, id),
  };
}

function toRow(db: Db, entry: Entry): DirectoryRow {
  return {
    ...toKnown(entry, countUses(db, entry.id, -1)),
    corrected: entry.corrected !== undefined,
    keys: countKeys(db, entry.id),
    lastAt: entry.lastAt as EpochMs,
  };
}
