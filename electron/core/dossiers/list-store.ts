import type { DossierFilter, DossierRow } from '../../../shared/contract/dossiers.ts';
import { addDays, kyivMidnight } from '../../../shared/domain/civil-date.ts';
import type { Db } from '../db/open.ts';
import { rowColumns, type StoredRow, toDossierRow } from './list-row-store.ts';
import { spelledOut } from './spelled-out.ts';
import { wordsBeginning } from './word-store.ts';

const sortColumns: Readonly<Record<DossierFilter['sort'], string>> = {
  updated: 'updated_at',
  title: 'title_key',
  price: 'start_price_kopiykas',
  state: 'state',
  due: 'due_on',
  auction: 'auction_on',
};

export type ListQuery = Omit<DossierFilter, 'offset' | 'limit' | 'search'>;

/** The conditions of a list as fixed fragments chosen by the filter's shape; values only as parameters. */
const fragments: readonly (readonly [has: (filter: ListQuery) => boolean, sql: string])[] = [
  [({ states }) => states.length > 0, 'state IN (SELECT value FROM json_each(@states))'],
  [({ objectTypes }) => objectTypes.length > 0, 'object_type IN (SELECT value FROM json_each(@objectTypes))'],
  [({ narrow }) => narrow?.states !== undefined, 'state IN (SELECT value FROM json_each(@narrowStates))'],
  [({ narrow }) => narrow?.priceFrom !== undefined, 'start_price_kopiykas >= @priceFrom'],
  [({ narrow }) => narrow?.priceTo !== undefined, 'start_price_kopiykas <= @priceTo'],
  [({ narrow }) => narrow?.changedFrom !== undefined, 'updated_at >= @changedFrom'],
  [({ narrow }) => narrow?.changedTo !== undefined, 'updated_at < @changedBefore'],
  [({ narrow }) => narrow?.regions !== undefined, 'region IN (SELECT value FROM json_each(@regions))'],
  [
    ({ narrow }) => narrow?.settlements !== undefined,
    'settlement IN (SELECT value FROM json_each(@settlements))',
  ],
  [({ narrow }) => narrow?.officers !== undefined, 'created_by IN (SELECT value FROM json_each(@officers))'],
  [({ narrow }) => narrow?.attempts !== undefined, 'attempt IN (SELECT value FROM json_each(@attempts))'],
  [({ narrow }) => narrow?.auctionFrom !== undefined, 'auction_on >= @auctionFrom'],
  [({ narrow }) => narrow?.auctionTo !== undefined, 'auction_on <= @auctionTo'],
  [({ narrow }) => narrow?.dueTo !== undefined, 'due_on <= @dueTo'],
  [({ narrow }) => narrow?.problems === true, 'problems > 0'],
  [({ narrow }) => narrow?.problems === false, 'problems = 0'],
  [
    ({ narrow }) => narrow?.waiting === true,
    `no IN (SELECT no FROM dossier WHERE id IN (
       SELECT dossier_id FROM outbox
       UNION SELECT dossier_id FROM transfer WHERE direction = 'up' AND state <> 'stored'))`,
  ],
  [
    ({ narrow }) => narrow?.refused === true,
    `no IN (SELECT no FROM dossier WHERE id IN (
       SELECT dossier_id FROM outbox WHERE state = 'parked'
       UNION SELECT dossier_id FROM transfer WHERE direction = 'up' AND state = 'failed'))`,
  ],
];

function json(list: readonly unknown[] | undefined): string {
  return JSON.stringify(list ?? []);
}

/** The values of a filter, for the statements of this file. */
export function listParameters({ archived, states, objectTypes, narrow = {} }: ListQuery) {
  return {
    archived: Number(archived),
    states: json(states),
    objectTypes: json(objectTypes),
    narrowStates: json(narrow.states),
    priceFrom: narrow.priceFrom ?? null,
    priceTo: narrow.priceTo ?? null,
    changedFrom: narrow.changedFrom === undefined ? null : kyivMidnight(narrow.changedFrom),
    changedBefore: narrow.changedTo === undefined ? null : kyivMidnight(addDays(narrow.changedTo, 1)),
    regions: json(narrow.regions),
    settlements: json(narrow.settlements),
    officers: json(narrow.officers),
    attempts: json(narrow.attempts),
    auctionFrom: narrow.auctionFrom ?? null,
    auctionTo: narrow.auctionTo ?? null,
    dueTo: narrow.dueTo ?? null,
  };
}

/** The SQL of one kind of list. Each reads covering indexes only, but for the rows that are shown. */
export function listStatements(filter: ListQuery): {
  /** Rows of one page, found and cut inside the index. */
  readonly page: string;
  readonly total: string;
  /** Numbers of all rows in order, joined by commas. */
  readonly order: string;
  /** Numbers of all rows as the index gives them, joined by commas. */
  readonly matching: string;
  /** Numbers of what is in the list among a few given rows, in order. */
  readonly orderOfFew: string;
  /** Number of the one of two rows that comes first. */
  readonly firstOfTwo: string;
} {
  const own = fragments.flatMap(([has, sql]) => (has(filter) ? [sql] : []));
  const conditions = ['archived = @archived', 'deleted_at IS NULL', ...own].join(' AND ');
  const direction = filter.descending ? 'DESC' : 'ASC';
  const column = sortColumns[filter.sort];
  const from = `dossier${needsWideIndex(filter) ? ' INDEXED BY dossier_for_filters' : ''}`;
  // Dossiers without a day come last either way.
  const order = `${column} ${direction}${emptyLast(filter)}, no ${direction}`;
  return {
    page: `
      WITH page AS MATERIALIZED (
        SELECT no, ${column} FROM ${from} WHERE ${conditions} ORDER BY ${order} LIMIT @limit OFFSET @offset)
      SELECT ${rowColumns} FROM page JOIN dossier d ON d.no = page.no
      ORDER BY page.${column} ${direction}${emptyLast(filter)}, page.no ${direction}`,
    total: `SELECT count(*) AS n FROM ${from} WHERE ${conditions}`,
    order: `SELECT group_concat(no) FROM (SELECT no FROM ${from} WHERE ${conditions} ORDER BY ${order})`,
    matching: `SELECT group_concat(no) FROM ${from} WHERE ${conditions}`,
    orderOfFew: `SELECT no FROM dossier
      WHERE no IN (SELECT value FROM json_each(@few)) AND +${conditions} ORDER BY ${order}`,
    firstOfTwo: `SELECT no FROM (SELECT no, ${column} FROM dossier WHERE no = @left
      UNION ALL SELECT no, ${column} FROM dossier WHERE no = @right) ORDER BY ${order} LIMIT 1`,
  };
}

/**
 * Tells that only one index has every column of a list, for the most part not in its order; the planner would rather read
 * the table's wide rows.
 */
export function needsWideIndex({ narrow, sort }: ListQuery): boolean {
  return narrow !== undefined || sort === 'due' || sort === 'auction';
}

function emptyLast({ sort, descending }: ListQuery): string {
  return (sort === 'due' || sort === 'auction') && !descending ? ' NULLS LAST' : '';
}

/** Gives the rows of one page, found and cut inside the index. */
export function pageOf(db: Db, filter: Omit<DossierFilter, 'search'>): readonly DossierRow[] {
  return db
    .prepare<[unknown], StoredRow>(listStatements(filter).page)
    .all({ ...listParameters(filter), offset: filter.offset, limit: filter.limit })
    .map(toDossierRow);
}

/** Counts the rows of a list. */
export function countListed(db: Db, query: ListQuery): number {
  const row = db.prepare<[unknown], { n: number }>(listStatements(query).total).get(listParameters(query));
  return row?.n ?? 0;
}

/** Gives the numbers of a list in its order. */
export function orderedNumbers(db: Db, query: ListQuery): Uint32Array {
  return joinedNumbers(db, listStatements(query).order, listParameters(query));
}

/** Gives the numbers of a list as its index gives them: cheaper than in order. */
export function matchingNumbers(db: Db, query: ListQuery): Uint32Array {
  return joinedNumbers(db, listStatements(query).matching, listParameters(query));
}

/** Gives the numbers of what is in a list among a few given rows, in its order. */
export function orderOfFew(db: Db, query: ListQuery, few: Iterable<number>): Uint32Array {
  const parameters = { ...listParameters(query), few: JSON.stringify([...few]) };
  return Uint32Array.from(
    db.prepare<[unknown], number>(listStatements(query).orderOfFew).pluck().all(parameters),
  );
}

/** Gives which of two rows comes first in a list; the database compares, by the order's own rule. */
export function firstByOrder(db: Db, query: ListQuery): (left: number, right: number) => number | undefined {
  const firstOfTwo = db.prepare<[unknown], number>(listStatements(query).firstOfTwo).pluck();
  return (left, right) => firstOfTwo.get({ left, right });
}

/** Numbers of the dossiers that an FTS5 query finds. */
export function foundNumbers(db: Db, query: string): Uint32Array {
  const words = spelledOut(query, (beginning) => wordsBeginning(db, beginning));
  return joinedNumbers(db, 'SELECT group_concat(rowid) FROM dossier_text WHERE dossier_text MATCH ?', words);
}

/** Whether a list depends on more than the rows of the dossiers themselves. */
export function looksBesideDossiers({ narrow }: ListQuery): boolean {
  return narrow?.waiting === true || narrow?.refused === true;
}

/**
 * Reads a column of row numbers joined by commas. A hundred thousand numbers as one text cost a fifth of the time of as
 * many values handed over one by one, and leave no objects behind.
 */
function joinedNumbers(db: Db, sql: string, parameters: unknown): Uint32Array {
  const joined = db.prepare<[unknown], string | null>(sql).pluck().get(parameters) ?? '';
  const numbers = new Uint32Array(joined === '' ? 0 : countCommas(joined) + 1);
  let at = 0;
  for (let index = 0; index < joined.length; index += 1) {
    const code = joined.charCodeAt(index);
    if (code === comma) at += 1;
    else numbers[at] = (numbers[at] ?? 0) * 10 + code - zero;
  }
  return numbers;
}

const comma = 44;
const zero = 48;

function countCommas(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) === comma) count += 1;
  return count;
}
