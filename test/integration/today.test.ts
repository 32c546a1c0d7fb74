import { afterEach, expect, test } from 'vitest';
import type { DossierId } from '../../shared/domain/ids.ts';
import { completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

const open: { dispose: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.dispose();
});

async function office(): Promise<TestCore> {
  const desk = startTestCore();
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  return desk;
}

async function dossier(desk: TestCore, title: string, informedOn: string): Promise<DossierId> {
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: title });
  await desk.call('dossiers.setField', { id, pointer: '/valuation/partiesInformedOn', value: informedOn });
  return id;
}

/** Pauses between two batches pass at once. */
async function judged(desk: TestCore): Promise<void> {
  const db = await openBehind(desk);
  await expect
    .poll(
      () => {
        desk.clock.advance(20);
        return db.prepare('SELECT count(*) FROM dossier_stale').pluck().get();
      },
      { interval: 5 },
    )
    .toBe(0);
  db.close();
}

test('the nearest terms stand on Today whenever their dossiers were touched last; how many more there are is told', async () => {
  const desk = await office();
  await dossier(desk, 'Найдавніше', '2026-10-01');
  desk.clock.advance(60_000);
  for (let n = 0; n < 205; n += 1) await dossier(desk, `Пізніше ${n}`, '2026-11-20');
  await judged(desk);
  const { rows, moreTerms } = await desk.call('today.view', {});
  expect(rows[0]).toMatchObject({ kind: 'term', title: 'Найдавніше', overdue: true });
  expect([rows.length, moreTerms]).toEqual([200, 6]);
});

test('a dossier that is not judged yet has its terms on Today as well; one whose rules are unknown hides no other', async () => {
  const desk = await office();
  const id = await dossier(desk, 'Ще не перевірене', '2026-10-01');
  const titles = async () => (await desk.call('today.view', {})).rows.map(({ title }) => title);
  // Asked at once, before the indexer had its turn.
  expect(await titles()).toEqual(['Ще не перевірене']);
  await dossier(desk, 'Інше', '2026-10-02');
  await judged(desk);
  const db = await openBehind(desk);
  db.prepare(`UPDATE dossier SET rule_set_id = 'no-such' WHERE id = ?`).run(id);
  db.close();
  expect(await titles()).toEqual(['Інше']);
});

test('a dossier that waits for the line keeps the term of its application on Today, which leads to the exchange', async () => {
  const desk = await office();
  const id = await typeSampleFlat(desk);
  await completeFlat(desk, id);
  await desk.call('dossiers.approve', { id });
  await desk.call('dossiers.seal', { id });
  await desk.call('dossiers.send', { id });
  expect((await desk.call('dossiers.get', { id })).state).toBe('queued');
  await judged(desk);
  const terms = (await desk.call('today.view', {})).rows.filter(({ kind }) => kind === 'term');
  expect(terms).toMatchObject([{ params: { term: 'application.prepare' }, target: { screen: 'exchange' } }]);
});

test('what was sent once and returned has no term of the first application any more, approved again or not', async () => {
  const desk = await office();
  const id = await dossier(desk, 'Повернуте', '2026-10-01');
  await judged(desk);
  const db = await openBehind(desk);
  db.prepare(`UPDATE dossier SET version = 2, state = 'approved' WHERE id = ?`).run(id);
  db.close();
  expect((await desk.call('today.view', {})).rows).toEqual([]);
});

test('a day at the very end of the calendar, as other programs write «without end», hides nothing', async () => {
  const desk = await office();
  const id = await dossier(desk, 'Без кінця', '9999-12-31');
  await desk.call('dossiers.setField', { id, pointer: '/valuation/reportSignedOn', value: '9999-12-31' });
  await dossier(desk, 'Звичайне', '2026-10-01');
  const titles = async () => (await desk.call('today.view', {})).rows.map(({ title }) => title);
  expect(await titles()).toContain('Звичайне');
  await judged(desk);
  expect(desk.log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await titles()).toContain('Звичайне');
  expect((await desk.call('dossiers.checks', { id })).findings.length).toBeGreaterThan(0);
  expect((await desk.call('dossiers.get', { id })).id).toBe(id);
});
