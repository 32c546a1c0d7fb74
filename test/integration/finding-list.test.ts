import { afterEach, expect, test } from 'vitest';
import type { Db } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { listDossiers } from '../../electron/core/dossiers/list.ts';
import type { Narrowing } from '../../shared/contract/dossier-list.ts';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { dossierInserter } from '../support/insert-dossiers.ts';
import { wholeList } from '../support/whole-list.ts';

const started: TestCore[] = [];
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

const day = (no: number): string => `2026-12-${String((no % 28) + 1).padStart(2, '0')}`;

/** 600 dossiers whose every column follows from their number. */
async function filled(): Promise<Db> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  const db = await openBehind(desk);
  const insert = dossierInserter(desk, db);
  write(db, (tx) => {
    for (let no = 1; no <= 600; no += 1) {
      insert(tx, {
        objectType: no % 2 === 0 ? 'flat' : 'vehicle',
        content: {
          object: {
            title: `${no % 3 === 0 ? 'Гараж' : 'Квартира'} № ${no}`,
            region: no % 4 === 0 ? 'Полтавська область' : 'місто Київ',
            settlement: no % 4 === 0 ? 'Полтава' : 'Київ',
          },
          sale: { startPrice: no * 100 },
        },
        createdAt: Date.UTC(2026, 0, 1) + no * 3_600_000,
      });
      tx.prepare(
        `UPDATE dossier SET problems = @problems, attempt = @attempt, auction_on = @day, due_on = @day,
           archived = @archived WHERE no = @no`,
      ).run({ no, problems: no % 5, attempt: (no % 3) + 1, day: day(no), archived: no % 100 === 0 ? 1 : 0 });
    }
  });
  return db;
}

const numbers = (db: Db, part: Partial<DossierFilter>): readonly number[] =>
  listDossiers(db, { ...wholeList, ...part }).rows.map(({ title }) => Number(title.split(' ')[2]));
const here = Array.from({ length: 600 }, (_, index) => index + 1).filter((no) => no % 100 !== 0);
const sorted = (list: readonly number[]) => list.toSorted((left, right) => left - right);

test('every narrowing gives what it says, alone, with words and together', async () => {
  const db = await filled();
  const cases: readonly (readonly [Narrowing, (no: number) => boolean])[] = [
    [{ priceFrom: 10_000, priceTo: 20_000 }, (no) => no >= 100 && no <= 200],
    [{ regions: ['Полтавська область'] }, (no) => no % 4 === 0],
    [{ settlements: ['Київ'] }, (no) => no % 4 !== 0],
    [{ attempts: [2, 3] }, (no) => no % 3 !== 0],
    [{ problems: true }, (no) => no % 5 > 0],
    [{ problems: false }, (no) => no % 5 === 0],
    [{ dueTo: '2026-12-05' as never }, (no) => day(no) <= '2026-12-05'],
    [
      { auctionFrom: '2026-12-10' as never, auctionTo: '2026-12-12' as never },
      (no) => day(no) >= '2026-12-10' && day(no) <= '2026-12-12',
    ],
    [{ states: ['returned'] }, () => false],
    [{ waiting: true }, () => false],
    [{ refused: true }, () => false],
    [
      { regions: ['Полтавська область'], problems: true, priceTo: 30_000 },
      (no) => no % 4 === 0 && no % 5 > 0 && no <= 300,
    ],
  ];
  for (const [narrow, meant] of cases) {
    const plain = here.filter((no) => meant(no));
    expect([narrow, sorted(numbers(db, { narrow }))]).toEqual([
      narrow,
      plain.slice(-500).length === plain.length ? plain : sorted(plain.toReversed().slice(0, 500)),
    ]);
    expect(sorted(numbers(db, { narrow, search: 'гаражі' }))).toEqual(plain.filter((no) => no % 3 === 0));
    expect(listDossiers(db, { ...wholeList, narrow, search: 'гараж' }).total).toBe(
      plain.filter((no) => no % 3 === 0).length,
    );
  }
});

test('words keep the order of the list, page by page, whatever is common or rare', async () => {
  const db = await filled();
  for (const search of ['квартира', 'гаражами', '№ 77', 'квартира 77']) {
    for (const sort of ['updated', 'title', 'price', 'state', 'due', 'auction'] as const) {
      for (const descending of [true, false]) {
        const whole = listDossiers(db, { ...wholeList, search, sort, descending });
        const paged = [0, 37, 74, 111, 148, 185, 222, 259, 296, 333, 370].flatMap(
          (offset) => listDossiers(db, { ...wholeList, search, sort, descending, offset, limit: 37 }).rows,
        );
        expect(paged.map(({ id }) => id).slice(0, 400)).toEqual(whole.rows.map(({ id }) => id).slice(0, 400));
        const prices = whole.rows.map(({ startPriceKopiykas }) => startPriceKopiykas ?? 0);
        const byPrice = prices.toSorted((left, right) => (descending ? right - left : left - right));
        expect(prices).toEqual(sort === 'price' ? byPrice : prices);
      }
    }
  }
});

test('what was kept is forgotten with the first write', async () => {
  const db = await filled();
  expect(listDossiers(db, { ...wholeList, search: 'гараж' }).total).toBe(
    here.filter((no) => no % 3 === 0).length,
  );
  write(db, (tx) => tx.exec('UPDATE dossier SET archived = 1 WHERE no = 3'));
  expect(listDossiers(db, { ...wholeList, search: 'гараж' }).total).toBe(
    here.filter((no) => no % 3 === 0).length - 1,
  );
  expect(listDossiers(db, wholeList).total).toBe(here.length - 1);
});
