import type { DossierFilter, DossierPage, DossierRow } from '../../../shared/contract/dossiers.ts';
import { searchQuery } from '../../../shared/domain/search/query.ts';
import type { Db } from '../db/open.ts';
import { countStaleWords } from './index-store.ts';
import { foundIn, keptOrder, orderOf, totalOf } from './list-orders.ts';
import { listParameters, listStatements, rowsOf, type StoredRow } from './list-store.ts';

/**
 * Gives one page of the list. Without words the page is cut inside a covering index and only its rows are read. Words
 * are matched once: what the index finds is cut out of the list's order, and both are kept for the next page and the
 * next letter. What was typed never becomes SQL or FTS syntax.
 */
export function listDossiers(db: Db, filter: DossierFilter): DossierPage {
  const notIndexed = countStaleWords(db);
  const query = searchQuery(filter.search);
  if (filter.search.trim() !== '' && query === '') return { rows: [], total: 0, notIndexed };
  const all = isCut(filter, query) ? listNumbers(db, filter) : keptOrder(db, filter);
  if (all) {
    const page = all.subarray(filter.offset, filter.offset + filter.limit);
    return { rows: rowsOf(db, [...page]).map(toRow), total: all.length, notIndexed };
  }
  const parameters = { ...listParameters(filter), offset: filter.offset, limit: filter.limit };
  const rows = db.prepare<[unknown], StoredRow>(listStatements(filter).page).all(parameters);
  return { rows: rows.map(toRow), total: totalOf(db, filter), notIndexed };
}

/** Gives the row numbers of all dossiers of a list, in its order. */
export function listNumbers(db: Db, filter: DossierFilter): Uint32Array {
  const query = searchQuery(filter.search);
  return query === '' ? orderOf(db, filter) : foundIn(db, filter, query);
}

function isCut({ narrow }: DossierFilter, query: string): boolean {
  return query !== '' || narrow !== undefined;
}

/** Counts by state of what is not archived, with `archived` and `all`. */
export function countDossiers(db: Db): Readonly<Record<string, number>> {
  const rows = db
    .prepare<[], { archived: number; state: string; n: number }>(
      'SELECT archived, state, count(*) AS n FROM dossier WHERE deleted_at IS NULL GROUP BY archived, state',
    )
    .all();
  const here = rows.filter(({ archived }) => archived === 0);
  const sum = (counted: typeof rows) => counted.reduce((total, { n }) => total + n, 0);
  return {
    ...Object.fromEntries(here.map(({ state, n }) => [state, n])),
    all: sum(here),
    archived: sum(rows) - sum(here),
  };
}

function toRow(row: StoredRow): DossierRow {
  return {
    ...row,
    archived: row.archived === 1,
    refused: row.refused === 1,
    startPriceKopiykas: row.startPriceKopiykas ?? undefined,
    lotNumber: row.lotNumber ?? undefined,
    coverFileId: row.coverFileId ?? undefined,
    attempt: row.attempt ?? undefined,
    auctionOn: row.auctionOn ?? undefined,
    dueOn: row.dueOn ?? undefined,
    problems: row.problems ?? undefined,
  };
}
