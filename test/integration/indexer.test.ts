import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { countStaleWords } from '../../electron/core/dossiers/index-store.ts';
import { fourLetters } from '../../electron/core/db/migrations/0014-four-letters.ts';
import type { Db } from '../../electron/core/db/open.ts';
import { write } from '../../electron/core/db/write.ts';
import { createIndexer } from '../../electron/core/finding/indexer.ts';
import { openFileWorkspace } from '../support/file-workspace.ts';
import { typeSampleFlat } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

const started: TestCore[] = [];
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

async function office(): Promise<TestCore> {
  const desk = startTestCore();
  started.push(desk);
  await desk.firstRun({ officerKind: 'private' });
  return desk;
}

const found = async (desk: TestCore, search: string): Promise<number> =>
  (await desk.call('dossiers.list', { ...wholeList, search })).rows.length;

const stale = (db: Db): number =>
  db.prepare<[], { n: number }>('SELECT count(*) AS n FROM dossier_stale').get()?.n ?? 0;

async function settled(db: Db): Promise<void> {
  await expect.poll(() => stale(db), { interval: 10 }).toBe(0);
}

test('after an update every dossier is indexed anew in the background, and nothing is lost by a stop in between', async () => {
  const desk = await office();
  await typeSampleFlat(desk);
  const db = await openBehind(desk);
  await settled(db);
  expect(await found(desk, 'Мельничуку')).toBe(1);
  await desk.call('session.lock', {});
  // The index of an office that an older program filled is made anew, empty; its columns are from other rules.
  write(db, (tx) => {
    fourLetters.up(tx);
    tx.exec(`UPDATE dossier SET region = '', problems = NULL, vin_key = 'OLD' WHERE no = 1`);
  });
  expect(db.prepare('SELECT count(*) FROM dossier_text').pluck().get()).toBe(0);
  expect(countStaleWords(db)).toBe(1);
  const next = await desk.restart();
  started.push(next);
  await next.unlock();
  await settled(db);
  expect(await found(next, 'Мельничуку')).toBe(1);
  expect(db.prepare('SELECT region, vin_key AS vin, problems > 0 AS judged FROM dossier').get()).toEqual({
    region: 'місто Київ',
    vin: null,
    judged: 1,
  });
});

test('whoever changes a file, a paper, an auction or the lot number: the words follow', async () => {
  const desk = await office();
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  const db = await openBehind(desk);
  await settled(db);
  const user = db.prepare<[], { id: string }>('SELECT id FROM user').get()?.id ?? '';
  write(db, (tx) => {
    tx.prepare(
      `INSERT INTO dossier_file (id, dossier_id, origin, type, title, media_type, sha256, size_bytes, original_name,
         position, added_by, added_at)
       VALUES ('01890000-0000-7000-8000-000000000001', ?, 'added', 'other', 'Витяг із реєстру', 'application/pdf',
         ?, 10, 'scan-0815.pdf', 0, ?, 1)`,
    ).run(id, 'a'.repeat(64), user);
    tx.prepare(`UPDATE dossier SET lot_number = 'LOT-2026-000777'`).run();
    tx.prepare(
      `INSERT INTO auction (id, lot_id, rev, number, attempt, state, object)
       VALUES ('a1', ?, 1, 'UA-PS-2026-11-000123', 2, 'published', '{"startsAt":"2026-12-01T22:30:00Z"}')`,
    ).run(id);
  });
  // Written behind core's back: its next commit wakes the indexer.
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Гараж' });
  await settled(db);
  for (const search of ['витягу', 'scan-0815', '0815', 'LOT-2026-000777', '000777', 'UA-PS-2026-11-000123'])
    expect([search, await found(desk, search)]).toEqual([search, 1]);
  expect(db.prepare('SELECT attempt, auction_on AS auctionOn FROM dossier').get()).toEqual({
    attempt: 2,
    auctionOn: '2026-12-02',
  });
  write(db, (tx) => tx.exec(`UPDATE dossier_file SET removed_at = 5; DELETE FROM auction`));
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: 'Гаражі' });
  await settled(db);
  expect(await found(desk, 'витягу')).toBe(0);
  expect(db.prepare('SELECT attempt FROM dossier').pluck().get()).toBeNull();
});

test('a dossier that was sent has no problems and no term; one that comes back has them again', async () => {
  const desk = await office();
  const id = await typeSampleFlat(desk);
  const { id: other } = await desk.call('dossiers.create', { objectType: 'vehicle' });
  const db = await openBehind(desk);
  const facets = () =>
    db.prepare('SELECT problems > 0 AS problems, due_on AS due FROM dossier WHERE id = ?').get(id);
  await settled(db);
  const before = facets();
  expect(before).toMatchObject({ problems: 1, due: expect.any(String) });
  const moved = async (state: string): Promise<void> => {
    db.prepare('UPDATE dossier SET state = ? WHERE id = ?').run(state, id);
    // Written behind core's back: its next commit wakes the indexer.
    await desk.call('dossiers.setField', { id: other, pointer: '/object/title', value: state });
    await settled(db);
  };
  await moved('submitted');
  expect(facets()).toEqual({ problems: null, due: null });
  await moved('returned');
  expect(facets()).toMatchObject({ problems: 1, due: expect.any(String) });
});

test('a dossier that cannot be judged keeps its words and does not stop the others', async () => {
  const desk = await office();
  for (const title of ['Перший', 'Другий', 'Третій']) {
    const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
    await desk.call('dossiers.setField', { id, pointer: '/object/title', value: title });
  }
  const db = await openBehind(desk);
  await settled(db);
  write(db, (tx) => {
    tx.exec(`UPDATE dossier SET rule_set_id = 'no-such' WHERE no = 2; DELETE FROM dossier_text;
      INSERT OR REPLACE INTO dossier_stale (no, words) SELECT no, 1 FROM dossier`);
  });
  const { id } = await desk.call('dossiers.create', { objectType: 'vehicle' });
  await settled(db);
  for (const title of ['перший', 'другого', 'третього']) expect(await found(desk, title)).toBe(1);
  expect(id).toBeTruthy();
});

test('while many dossiers go in the index waits; when the last has let go it follows', async () => {
  const room = openFileWorkspace();
  const indexer = createIndexer(room.workspace);
  indexer.start();
  try {
    const [letGo, letGoToo] = [indexer.hold(), indexer.hold()];
    room.newDossier();
    letGo();
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect(stale(room.workspace.db)).toBeGreaterThan(0);
    letGoToo();
    await settled(room.workspace.db);
  } finally {
    await indexer.stop();
    await room.close();
  }
});
