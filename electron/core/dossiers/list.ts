import type { DossierFilter, DossierPage } from '../../../shared/contract/dossiers.ts';
import { searchQuery } from '../../../shared/domain/search/query.ts';
import type { Db } from '../db/open.ts';
import { countStaleWords } from './index-store.ts';
import { foundIn, keptOrder, orderOf, totalOf } from './list-orders.ts';
import { rowsOf } from './list-row-store.ts';
import { needsWideIndex, pageOf } from './list-store.ts';

/**
 * Gives one page of the list. Without words the page is cut inside a covering index and only its rows are read. Words
 * are matched once: what the index finds is cut out of the list's order, and both are kept for the next page and the
 * next letter. What was typed never becomes SQL or FTS syntax; without a single word it is no query («"», «№»).
 */
export function listDossiers(db: Db, filter: DossierFilter): DossierPage {
  const notIndexed = countStaleWords(db);
  const query = searchQuery(filter.search);
  const all = isCut(filter, query) ? listNumbers(db, filter) : keptOrder(db, filter);
  if (all) {
    const page = all.subarray(filter.offset, filter.offset + filter.limit);
    return { rows: rowsOf(db, [...page]), total: all.length, notIndexed };
  }
  return { rows: pageOf(db, filter), total: totalOf(db, filter), notIndexed };
}

/** Gives the row numbers of all dossiers of a list, in its order. */
export function listNumbers(db: Db, filter: DossierFilter): Uint32Array {
  const query = searchQuery(filter.search);
  return query === '' ? orderOf(db, filter) : foundIn(db, filter, query);
}

/** No index has these in their order: a page of their own would cost as much as the whole order, which is kept. */
function isCut(filter: DossierFilter, query: string): boolean {
  return query !== '' || needsWideIndex(filter);
}
