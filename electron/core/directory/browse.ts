import type {
  DirectoryPage,
  DirectoryRow,
  DirectoryUse,
  DirectoryView,
} from '../../../shared/contract/directory.ts';
import { usesShown } from '../../../shared/contract/directory.ts';
import type { DirectoryKind, KnownValues } from '../../../shared/domain/directory/kinds.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { entryColumns, type EntryRow, findEntry, valuesOf, wordsOf } from './entry-store.ts';
import { countUses, findEntries, toKnown } from './suggest.ts';

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
  const rows = db
    .prepare<[unknown], EntryRow>(
      `SELECT ${entryColumns} FROM directory_entry e WHERE e.kind = @kind
       ORDER BY e.label_key, e.id LIMIT @limit OFFSET @offset`,
    )
    .all({ kind, limit, offset });
  const total = db
    .prepare<[string], { n: number }>('SELECT count(*) AS n FROM directory_entry WHERE kind = ?')
    .get(kind);
  return { rows: rows.map((entry) => toRow(db, entry)), total: total?.n ?? 0 };
}

/** Gives an entry. Throws AppError `not-found`. */
export function getEntry(db: Db, id: number): EntryRow {
  const entry = findEntry(db, id);
  if (!entry) throw new AppError('not-found', 'No such entry of the directory');
  return entry;
}

/** Gives everything of one entry: its values, spellings, and the dossiers that name it. */
export function viewEntry(db: Db, id: number): DirectoryView {
  const entry = getEntry(db, id);
  const spellings = db
    .prepare<[number], { id: number; key: string; uses: number }>(
      `SELECT k.id, k.key, (SELECT count(*) FROM (
         SELECT 1 FROM directory_use u WHERE u.key_id = k.id LIMIT 1000)) AS uses
       FROM directory_key k WHERE k.entry_id = ? ORDER BY k.id`,
    )
    .all(id);
  return {
    ...toRow(db, entry),
    values: valuesOf(db, entry, -1),
    correctedValues: entry.corrected === null ? undefined : (JSON.parse(entry.corrected) as KnownValues),
    spellings,
    usedIn: usedIn(db, id),
  };
}

function toRow(db: Db, entry: EntryRow): DirectoryRow {
  const keys = db
    .prepare<[number], { n: number }>('SELECT count(*) AS n FROM directory_key WHERE entry_id = ?')
    .get(entry.id);
  return {
    ...toKnown(entry, countUses(db, entry.id, -1)),
    corrected: entry.corrected !== null,
    keys: keys?.n ?? 0,
    lastAt: entry.lastAt as EpochMs,
  };
}

type UseRow = Omit<DirectoryUse, 'archived' | 'inBin'> & {
  readonly archived: number;
  readonly inBin: number;
};

function usedIn(db: Db, entryId: number): readonly DirectoryUse[] {
  return db
    .prepare<[unknown], UseRow>(
      `SELECT d.id AS dossierId, d.title, d.object_type AS objectType, d.state,
         d.proceeding_number AS proceedingNumber, d.updated_at AS updatedAt, d.archived,
         d.deleted_at IS NOT NULL AS inBin
       FROM (SELECT DISTINCT u.dossier_no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
             WHERE k.entry_id = @entryId ORDER BY u.dossier_no DESC LIMIT @limit) used
       JOIN dossier d ON d.no = used.dossier_no ORDER BY d.no DESC`,
    )
    .all({ entryId, limit: usesShown })
    .map((row) => ({ ...row, archived: row.archived === 1, inBin: row.inBin === 1 }));
}
