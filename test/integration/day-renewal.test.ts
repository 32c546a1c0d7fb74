import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openBehind } from '../support/open-behind.ts';
import { addMonths } from '../../shared/domain/civil-date.ts';
import { createManualClock, openDesk } from '../support/exchange-desk.ts';
import { typeSampleFlat } from '../support/filled-dossier.ts';
import { createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { tokenFor } from '../support/tables.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { patience } from '../support/patience.ts';

const hour = 3_600_000;
/** The last day of force is 24 November 2026, the day on which the tests begin (09:00 in Kyiv). */
const endsToday = { '/valuation/reportSignedOn': '2026-05-24', '/valuation/valuedOn': '2026-05-24' };

const open: { dispose: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.dispose();
});

async function rowOf(desk: TestCore) {
  const { rows } = await desk.call('dossiers.list', {
    search: '',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
    offset: 0,
    limit: 10,
  });
  return rows[0];
}

/** Problems of the only dossier, once the indexer has counted them. */
async function problemsOf(desk: TestCore): Promise<number> {
  const row = await vi.waitFor(async () => {
    const found = await rowOf(desk);
    expect(found?.problems).toBeDefined();
    return found;
  }, patience);
  return row?.problems ?? 0;
}

/** Whole minutes, so that whoever looks at the day every minute looks. */
async function pass(desk: TestCore, hours: number): Promise<void> {
  for (let minutes = 0; minutes < hours * 60; minutes += 30) {
    desk.clock.advance(hour / 2);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('problems follow the day at midnight in Kyiv, not earlier, and nothing else of the dossier changes', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  await typeSampleFlat(desk, endsToday);
  const before = await problemsOf(desk);
  const whole = await rowOf(desk);
  await pass(desk, 14.5);
  expect(await rowOf(desk)).toEqual(whole);
  await pass(desk, 1);
  await vi.waitFor(async () => expect(await problemsOf(desk)).toBe(before + 1), patience);
  expect(await rowOf(desk)).toEqual({ ...whole, problems: before + 1 });
  // The words of the search are not touched by it.
  const db = await openBehind(desk);
  expect(db.prepare('SELECT count(*) FROM dossier_stale').pluck().get()).toBe(0);
  db.close();
});

test('days that passed while the program was closed count after unlocking', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  await typeSampleFlat(desk, endsToday);
  const before = await problemsOf(desk);
  // The rooms are closed first: the open program would see the day itself.
  await desk.call('session.lock', {});
  desk.clock.advance(48 * hour);
  const next = await desk.restart();
  open.push(next);
  await next.unlock();
  expect(await problemsOf(next)).toBe(before);
  next.clock.advance(10_000);
  await vi.waitFor(async () => expect(await problemsOf(next)).toBe(before + 1), patience);
});

test('a day is judged once, however often it is unlocked; a new calendar on the same day is judged again', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  await typeSampleFlat(desk, endsToday);
  const right = await problemsOf(desk);
  const behind = await openBehind(desk);
  const isNoted = () => behind.prepare(`SELECT 1 FROM setting WHERE key = 'list.judgedBy'`).pluck().get();
  desk.clock.advance(10_000);
  await vi.waitFor(() => expect(isNoted()).toBe(1), patience);
  behind.prepare('UPDATE dossier SET problems = 99').run();
  behind.close();
  await desk.call('session.lock', {});
  const next = await desk.restart();
  open.push(next);
  await next.unlock();
  await pass(next, 1);
  expect(await problemsOf(next)).toBe(99);
  const path = join(mkdtempSync(join(tmpdir(), 'lotdesk-days-')), 'non-working.json');
  writeFileSync(path, '["2026-01-01", "2026-03-09"]');
  const token = await tokenFor(next, path);
  expect(await next.call('classifiers.importFile', { token })).toMatchObject({ ok: true, kind: 'calendar' });
  await vi.waitFor(async () => expect(await problemsOf(next)).toBe(right), patience);
});

test('many dossiers that change with the day are announced together', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  for (let dossier = 0; dossier < 5; dossier += 1) await typeSampleFlat(desk, endsToday);
  const db = await openBehind(desk);
  const problems = () => db.prepare('SELECT problems FROM dossier').pluck().all();
  await vi.waitFor(() => expect(problems()).not.toContain(null), patience);
  const isNoted = () => db.prepare(`SELECT 1 FROM setting WHERE key = 'list.judgedBy'`).pluck().get();
  desk.clock.advance(10_000);
  await vi.waitFor(() => expect(isNoted()).toBe(1), patience);
  const mark = () => db.prepare(`SELECT value FROM setting WHERE key = 'list.judgedBy'`).pluck().get();
  const [before, noted] = [problems()[0], mark()];
  const told = desk.events.length;
  // Past midnight in Kyiv; the short pauses between two dossiers do not move this clock.
  desk.clock.advance(15 * hour);
  await vi.waitFor(() => expect(mark()).not.toBe(noted), patience);
  expect(problems()).toEqual(Array(5).fill(Number(before) + 1));
  const announced = desk.events
    .slice(told)
    .filter((event) => event.name === 'data.changed' && event.subjects.includes('dossier'));
  expect(announced).toHaveLength(2);
  db.close();
});

test('judging that was broken off by locking goes on where it was', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  for (let dossier = 0; dossier < 2; dossier += 1) await typeSampleFlat(desk, endsToday);
  const right = await problemsOf(desk);
  const db = await openBehind(desk);
  const setting = (key: string) => db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  desk.clock.advance(10_000);
  await vi.waitFor(() => expect(setting('list.judgedBy')).toBeTruthy(), patience);
  await desk.call('session.lock', {});
  const mark = JSON.parse(String(setting('list.judgedBy'))) as unknown;
  const progress = JSON.stringify({ mark, place: 0, after: 1 });
  db.prepare('UPDATE dossier SET problems = 99').run();
  db.prepare(`DELETE FROM setting WHERE key = 'list.judgedBy'`).run();
  db.prepare(`INSERT OR REPLACE INTO setting (key, value) VALUES ('list.judging', ?)`).run(progress);
  const next = await desk.restart();
  open.push(next);
  await next.unlock();
  next.clock.advance(10_000);
  await vi.waitFor(() => expect(setting('list.judgedBy')).toBeTruthy(), patience);
  expect(db.prepare('SELECT problems FROM dossier ORDER BY no').pluck().all()).toEqual([99, right]);
  db.close();
});

test('a day on which nothing turns writes and announces nothing', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  await typeSampleFlat(desk);
  const whole = (await problemsOf(desk), await rowOf(desk));
  await pass(desk, 0.5);
  const told = desk.events.length;
  await pass(desk, 24);
  expect(
    desk.events
      .slice(told)
      .filter((event) => event.name === 'data.changed' && event.subjects.includes('dossier')),
  ).toEqual([]);
  expect(await rowOf(desk)).toEqual(whole);
});

test('a dossier that cannot be judged is told to the log and does not stop the others', async () => {
  const desk = startTestCore({ clock: createManualClock() });
  open.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  const broken = await typeSampleFlat(desk, endsToday);
  const before = await problemsOf(desk);
  await typeSampleFlat(desk, endsToday);
  await problemsOf(desk);
  const db = await openBehind(desk);
  db.prepare(`UPDATE dossier SET rule_set_id = 'no-such' WHERE id = ?`).run(broken);
  await pass(desk, 16);
  await vi.waitFor(
    () => expect(db.prepare('SELECT problems FROM dossier ORDER BY no').pluck().all()).toContain(before + 1),
    patience,
  );
  db.close();
  // Once on the day of unlocking, once on the next.
  expect(desk.log.filter(({ event }) => event === 'list.not-judged')).toMatchObject([
    { data: { dossier: broken } },
    { data: { dossier: broken } },
  ]);
});

test('moving the training clock is a new day at once', async () => {
  const central = await createCentralDb({ realNow: passingMorning });
  open.push({ dispose: () => central.close() });
  const desk = openDesk({ address: central.address, profile: 'officer', code: 'TRAIN-OFFICER-1' });
  open.push(desk);
  await desk.login('officer');
  await desk.sync();
  desk.clock.advance(10_000);
  const signedOn = addMonths((await desk.call('today.view', {})).today, -6);
  const id = await typeSampleFlat(desk, {
    '/valuation/reportSignedOn': signedOn,
    '/valuation/valuedOn': signedOn,
  });
  const before = await problemsOf(desk);
  await desk.call('exchange.advanceTrainingClock', { days: 5 });
  await vi.waitFor(async () => expect(await problemsOf(desk)).not.toBe(before), patience);
  expect((await rowOf(desk))?.id).toBe(id);
});
