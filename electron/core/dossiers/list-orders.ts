import type { Db } from '../db/open.ts';
import { changedSince, type ListChanges, noChanges, watchChanges } from './list-change-store.ts';
import {
  countListed,
  firstByOrder,
  foundNumbers,
  type ListQuery,
  listParameters,
  looksBesideDossiers,
  matchingNumbers,
  orderedNumbers,
  orderOfFew,
} from './list-store.ts';

/** Up to so many found dossiers are put in order by themselves; more of them are cut out of the whole order. */
const FEW = 200;
/** Kept answers of a kind; at 100,000 dossiers an order takes 400 KB, a set of marks 100 KB. */
const KEPT = 3;

type Order = { readonly numbers: Uint32Array; readonly query: ListQuery };
/** One byte for each row number: 1 when the row is in the list. */
type Marks = { readonly marks: Uint8Array; readonly query: ListQuery };
type Kept = {
  readonly changes: ListChanges;
  /** Orders of everything here or everything in the archive, one for each sort. */
  readonly orders: Map<string, Order>;
  /** What the conditions of a filter leave, whatever the order. */
  readonly matching: Map<string, Marks>;
  /** Finished lists: cut out of an order by conditions and words. */
  readonly lists: Map<string, Uint32Array>;
  /** Number of rows of a list without words. */
  readonly totals: Map<string, number>;
};
const keptBy = new WeakMap<Db, Kept>();

/** Gives the numbers of a list without words, in its order. */
export function orderOf(db: Db, query: ListQuery): Uint32Array {
  const kept = keptOf(db);
  if (!hasConditions(query)) return baseOf(db, kept, query);
  return answer(kept.lists, keyOf(query), () =>
    cutOut(baseOf(db, kept, query), matchingOf(db, kept, query).marks),
  );
}

/** Gives the same when nothing has to be read for it. */
export function keptOrder(db: Db, query: ListQuery): Uint32Array | undefined {
  const kept = keptOf(db);
  return hasConditions(query) ? kept.lists.get(keyOf(query)) : kept.orders.get(baseKey(query))?.numbers;
}

/** Gives the numbers of those that an FTS5 query finds in a list, in its order. */
export function foundIn(db: Db, query: ListQuery, words: string): Uint32Array {
  const kept = keptOf(db);
  return answer(kept.lists, `${keyOf(query)}\n${words}`, () => {
    const found = foundNumbers(db, words);
    if (found.length <= FEW) return orderOfFew(db, query, found);
    return cutOut(orderOf(db, query), marksOf(found));
  });
}

/** Gives how many rows a list without words has. */
export function totalOf(db: Db, query: ListQuery): number {
  return answer(keptOf(db).totals, matchKey(query), () => countListed(db, query));
}

function baseOf(db: Db, { orders }: Kept, query: ListQuery): Uint32Array {
  const base = withoutConditions(query);
  return answer(orders, baseKey(query), () => ({
    numbers: orderedNumbers(db, base),
    query: base,
  })).numbers;
}

function matchingOf(db: Db, { matching }: Kept, query: ListQuery): Marks {
  return answer(matching, matchKey(query), () => ({
    marks: marksOf(matchingNumbers(db, query)),
    query,
  }));
}

function marksOf(numbers: Uint32Array): Uint8Array {
  const marks = new Uint8Array(numbers.reduce((highest, no) => (no > highest ? no : highest), 0) + 1);
  for (const no of numbers) marks[no] = 1;
  return marks;
}

/** Keeps of an order what is marked. */
function cutOut(order: Uint32Array, marks: Uint8Array): Uint32Array {
  const cut = new Uint32Array(order.length);
  let length = 0;
  for (const no of order) if (marks[no] === 1) cut[length++] = no;
  return cut.slice(0, length);
}

/**
 * What is kept for this database, as things stand now. A write makes finished lists go; orders and marks are mended when
 * only few dossiers have changed. Inside a transaction, which may still be taken back, nothing is kept.
 */
function keptOf(db: Db): Kept {
  if (db.inTransaction) return emptyKept(noChanges);
  const kept = keptBy.get(db);
  if (!kept) {
    const fresh = emptyKept(watchChanges(db));
    keptBy.set(db, fresh);
    return fresh;
  }
  const changed = changedSince(db, kept.changes);
  if (changed === 'nothing') return kept;
  kept.lists.clear();
  kept.totals.clear();
  if (changed === 'unknown') {
    kept.orders.clear();
    kept.matching.clear();
    return kept;
  }
  for (const [key, order] of kept.orders) kept.orders.set(key, mendOrder(db, order, changed));
  for (const [key, marks] of kept.matching) {
    if (looksBesideDossiers(marks.query)) kept.matching.delete(key);
    else kept.matching.set(key, mendMarks(db, marks, changed));
  }
  return kept;
}

/** Takes the changed rows out and puts each where it belongs now. */
function mendOrder(db: Db, order: Order, changed: ReadonlySet<number>): Order {
  if (changed.size === 0) return order;
  const rest = order.numbers.filter((no) => !changed.has(no));
  const back = orderOfFew(db, order.query, changed);
  const numbers = new Uint32Array(rest.length + back.length);
  let from = 0;
  for (const [index, no] of back.entries()) {
    const place = placeOf(db, order.query, rest, no);
    numbers.set(rest.subarray(from, place), from + index);
    numbers[place + index] = no;
    from = place;
  }
  numbers.set(rest.subarray(from), from + back.length);
  return { ...order, numbers };
}

/** Finds by halves how many of the order's rows stand before this one. */
function placeOf(db: Db, query: ListQuery, order: Uint32Array, no: number): number {
  const firstOf = firstByOrder(db, query);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (other === undefined || firstOf(other, no) === no) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mendMarks(db: Db, { marks, query }: Marks, changed: ReadonlySet<number>): Marks {
  if (changed.size === 0) return { marks, query };
  const highest = Math.max(marks.length - 1, ...changed);
  const mended = new Uint8Array(highest + 1);
  mended.set(marks);
  for (const no of changed) mended[no] = 0;
  for (const no of orderOfFew(db, query, changed)) mended[no] = 1;
  return { marks: mended, query };
}

function emptyKept(changes: ListChanges): Kept {
  return { changes, orders: new Map(), matching: new Map(), lists: new Map(), totals: new Map() };
}

function withoutConditions({ archived, sort, descending }: ListQuery): ListQuery {
  return { archived, sort, descending, states: [], objectTypes: [] };
}

function hasConditions({ states, objectTypes, narrow }: ListQuery): boolean {
  return states.length > 0 || objectTypes.length > 0 || narrow !== undefined;
}

function baseKey({ archived, sort, descending }: ListQuery): string {
  return JSON.stringify([archived, sort, descending]);
}

/** Names what the conditions of a list leave, whatever the order. */
function matchKey(query: ListQuery): string {
  return JSON.stringify([listParameters(query), query.narrow]);
}

function keyOf(query: ListQuery): string {
  return JSON.stringify([listParameters(query), query.narrow, query.sort, query.descending]);
}

/** Gives the kept answer or makes it; the one that was not asked for longest goes. */
function answer<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const given = kept.get(key) ?? make();
  kept.delete(key);
  const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, given);
  return given;
}
