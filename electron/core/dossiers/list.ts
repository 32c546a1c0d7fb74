import type { DossierFilter, DossierPage, DossierRow } from '../../../shared/contract/dossiers.ts';
import { searchQuery } from '../../../shared/domain/search/query.ts';
import type { Db } from '../db/open.ts';
import { countStaleWords } from './index-store.ts';
import {
  dataMark,
  foundNumbers,
  listParameters,
  listStatements,
  rowsOf,
  type StoredRow,
} from './list-store.ts';

/** Up to so many found dossiers are put in order by themselves; more of them by the order of the whole list. */
const FEW = 200;
/** Answers kept while nothing is written: the pages of one list, and the order that the next words are cut from. */
const keptOrders = 4;

type Kept = {
  mark: string;
  /** Number of rows of a list without words. */
  readonly totals: Map<string, number>;
  /** Row numbers of a list without words, in its order. */
  readonly orders: Map<string, Uint32Array>;
  /** Row numbers of a list with words, in its order. */
  readonly found: Map<string, Uint32Array>;
};
const keptBy = new WeakMap<Db, Kept>();

/**
 * Gives one page of the list. Without words the page is cut inside a covering index and only its rows are read. Words
 * are matched once: what the index finds is cut out of the list's order, and both are kept for the next page and the
 * next letter until something is written. What was typed never becomes SQL or FTS syntax.
 */
export function listDossiers(db: Db, filter: DossierFilter): DossierPage {
  const notIndexed = countStaleWords(db);
  const query = searchQuery(filter.search);
  if (filter.search.trim() !== '' && query === '') return { rows: [], total: 0, notIndexed };
  if (query !== '' || filter.narrow !== undefined) {
    const all = listNumbers(db, filter);
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
  return query === '' ? orderOf(db, filter) : foundInOrder(db, filter, query);
}

function totalOf(db: Db, filter: DossierFilter): number {
  const { totals } = keptOf(db);
  const parameters = listParameters(filter);
  const key = JSON.stringify(parameters);
  const known = totals.get(key);
  if (known !== undefined) return known;
  const total = db.prepare<[unknown], { n: number }>(listStatements(filter).total).get(parameters)?.n ?? 0;
  return keep(totals, key, total);
}

function foundInOrder(db: Db, filter: DossierFilter, query: string): Uint32Array {
  const { found, orders } = keptOf(db);
  const orderKey = orderKeyOf(filter);
  const key = `${query}\n${orderKey}`;
  const known = found.get(key);
  if (known) return known;
  const numbers = foundNumbers(db, query);
  const few = numbers.length <= FEW && !orders.has(orderKey);
  return keep(found, key, few ? orderOfFew(db, filter, numbers) : cutOut(orderOf(db, filter), numbers));
}

function orderOf(db: Db, filter: DossierFilter): Uint32Array {
  const { orders } = keptOf(db);
  const key = orderKeyOf(filter);
  const known = orders.get(key);
  if (known) return known;
  const all = db.prepare<[unknown], number>(listStatements(filter).order).pluck().all(listParameters(filter));
  return keep(orders, key, Uint32Array.from(all));
}

function orderOfFew(db: Db, filter: DossierFilter, numbers: readonly number[]): Uint32Array {
  const { orderOfFew: sql } = listStatements(filter);
  const parameters = { ...listParameters(filter), few: JSON.stringify(numbers) };
  return Uint32Array.from(db.prepare<[unknown], number>(sql).pluck().all(parameters));
}

/** Keeps of an order what is among the numbers. */
function cutOut(order: Uint32Array, numbers: readonly number[]): Uint32Array {
  const marks = new Uint8Array(order.reduce((highest, no) => Math.max(highest, no), 0) + 1);
  for (const no of numbers) if (no < marks.length) marks[no] = 1;
  return order.filter((no) => marks[no] === 1);
}

function orderKeyOf(filter: DossierFilter): string {
  return JSON.stringify([listParameters(filter), filter.narrow, filter.sort, filter.descending]);
}

/** What is kept for this database; emptied by the first question after a write. */
function keptOf(db: Db): Kept {
  const mark = dataMark(db);
  const kept = keptBy.get(db) ?? { mark, totals: new Map(), orders: new Map(), found: new Map() };
  keptBy.set(db, kept);
  if (kept.mark === mark) return kept;
  kept.mark = mark;
  for (const answers of [kept.totals, kept.orders, kept.found]) answers.clear();
  return kept;
}

function keep<T>(answers: Map<string, T>, key: string, answer: T): T {
  const oldest = answers.size >= keptOrders ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
  answers.set(key, answer);
  return answer;
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
