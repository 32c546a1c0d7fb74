import { afterEach, expect, test } from 'vitest';
import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import { openBehind } from '../../../test/support/open-behind.ts';
import { startTestCore, type TestCore } from '../../../test/support/test-core.ts';
import { dossierInserter } from '../../../test/support/insert-dossiers.ts';
import { wholeList } from '../../../test/support/whole-list.ts';
import type { Db } from '../db/open.ts';
import { type Tx, write } from '../db/write.ts';
import { listDossiers, listNumbers } from './list.ts';
import { keptOrder } from './list-orders.ts';
import { idsOf } from './list-row-store.ts';
import { orderedNumbers } from './list-store.ts';

const started: TestCore[] = [];
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

async function filled(): Promise<{ readonly db: Db; readonly add: (tx: Tx, no: number) => void }> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  const db = await openBehind(desk);
  const insert = dossierInserter(desk, db);
  const add = (tx: Tx, no: number): void =>
    void insert(tx, {
      objectType: no % 2 === 0 ? 'flat' : 'vehicle',
      content: { object: { title: `Гараж № ${(no * 37) % 90}` }, sale: { startPrice: (no % 9) * 100 } },
      createdAt: Date.UTC(2026, 0, 1) + no * 60_000,
    });
  write(db, (tx) => {
    for (let no = 1; no <= 90; no += 1) add(tx, no);
    tx.exec(`UPDATE dossier SET due_on = '2026-12-' || (10 + no % 20) WHERE no % 3 > 0`);
  });
  return { db, add };
}

const filters: readonly DossierFilter[] = (['updated', 'title', 'price', 'state', 'due', 'auction'] as const)
  .flatMap((sort) => [true, false].map((descending) => ({ ...wholeList, sort, descending })))
  .flatMap((filter) => [
    filter,
    { ...filter, narrow: { priceFrom: 300 } },
    { ...filter, states: ['returned'], narrow: { priceTo: 700 } },
  ]);

/** What the database itself gives, beside what was kept and mended. */
function expectAllTrue(db: Db, part: readonly DossierFilter[]): void {
  for (const filter of part) {
    const asked = orderedNumbers(db, filter);
    expect([filter, [...listNumbers(db, filter)]]).toEqual([filter, [...asked]]);
    const { rows, total } = listDossiers(db, { ...filter, offset: 3, limit: 40 });
    expect([total, rows.map(({ id }) => id)]).toEqual([asked.length, idsOf(db, [...asked.subarray(3, 43)])]);
    const found = listNumbers(db, { ...filter, search: 'гараж' });
    expect([...found]).toEqual([...asked]);
  }
}

test('kept orders are mended after every kind of change', async () => {
  const { db, add } = await filled();
  const changes: readonly ((tx: Tx) => void)[] = [
    (tx) => tx.exec(`UPDATE dossier SET state = 'returned', updated_at = updated_at + 7 WHERE no % 17 = 0`),
    (tx) => tx.exec(`UPDATE dossier SET updated_at = 1 WHERE no = 40`),
    (tx) => tx.exec(`UPDATE dossier SET updated_at = 9e12, title_key = '' WHERE no IN (1, 90)`),
    (tx) => tx.exec(`UPDATE dossier SET start_price_kopiykas = NULL, due_on = NULL WHERE no IN (4, 5)`),
    (tx) => tx.exec(`UPDATE dossier SET due_on = '2026-12-19', auction_on = '2027-01-01' WHERE no IN (3, 9)`),
    (tx) => tx.exec('UPDATE dossier SET archived = 1 WHERE no = 33'),
    (tx) => tx.exec('UPDATE dossier SET archived = 0, start_price_kopiykas = 301 WHERE no = 33'),
    (tx) => tx.exec(`UPDATE dossier SET deleted_at = 5, deleted_by = created_by WHERE no = 12`),
    (tx) => add(tx, 91),
    (tx) => tx.exec(`UPDATE user SET name = name || '.'`),
    (tx) => tx.exec(`UPDATE dossier SET updated_at = updated_at + no % 7 * 1000`),
  ];
  // Three lists at a time: as many as are kept.
  for (let from = 0; from < filters.length; from += 3) {
    const part = filters.slice(from, from + 3);
    expectAllTrue(db, part);
    for (const change of changes) {
      write(db, change);
      expectAllTrue(db, part);
    }
  }
  // One more with every turn, one in the bin.
  expect(listDossiers(db, wholeList).total).toBe(90 + filters.length / 3 - 1);
});

test('a write that is taken back and a write of another connection leave true lists', async () => {
  const { db } = await filled();
  const part = filters.slice(0, 3);
  expectAllTrue(db, part);
  const taken = () =>
    write(db, (tx) => {
      tx.exec('UPDATE dossier SET updated_at = 2 WHERE no = 50');
      expect(listNumbers(tx, wholeList).at(-1)).toBe(50);
      throw new Error('taken back');
    });
  expect(taken).toThrow('taken back');
  expectAllTrue(db, part);
  const other = await openBehind(started[0] as TestCore);
  write(other, (tx) => tx.exec('UPDATE dossier SET updated_at = 3 WHERE no = 51'));
  other.close();
  expectAllTrue(db, part);
  expect(listNumbers(db, wholeList).at(-1)).toBe(51);
});

test('an order by days is kept for the next page: no index has it', async () => {
  const { db } = await filled();
  for (const sort of ['due', 'auction'] as const) {
    const filter: DossierFilter = { ...wholeList, sort, descending: false };
    expect(keptOrder(db, filter)).toBeUndefined();
    listDossiers(db, filter);
    expect(keptOrder(db, filter)).toEqual(orderedNumbers(db, filter));
  }
});

test('text without a single word is no query: the whole list stays', async () => {
  const { db } = await filled();
  for (const search of ['"', "'", '«»', ' - ', '№ …', '"."'])
    expect([search, listDossiers(db, { ...wholeList, search }).total]).toEqual([search, 90]);
  expect(listDossiers(db, { ...wholeList, search: '"', narrow: { priceFrom: 700 } }).total).toBe(
    listDossiers(db, { ...wholeList, narrow: { priceFrom: 700 } }).total,
  );
  expect(listDossiers(db, { ...wholeList, search: '"яхта' }).total).toBe(0);
});
