import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDailyBackup } from '../../electron/core/backups/daily.ts';
import { listBackups } from '../../electron/core/db/backups.ts';
import { readEveryPage } from '../../electron/core/db/live-copy.ts';
import { closeDatabase, openDatabase, quickCheck } from '../../electron/core/db/open.ts';
import { dataPaths } from '../../electron/core/session/paths.ts';
import { createVault } from '../../electron/core/session/vault.ts';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { AppError } from '../../shared/result.ts';
import { damageTail, flipByte } from '../support/faults.ts';
import { typeSampleFlat } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { cheapKdf, startTestCore, type TestCore, testPassphrase } from '../support/test-core.ts';
import { patience } from '../support/patience.ts';

const dayMs = 86_400_000;
const quietMs = 300_000;
let desk: TestCore;
beforeEach(async () => {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private', roles: ['officer', 'administrator'] });
});
afterEach(async () => desk.dispose());

const paths = () => dataPaths(desk.dataDir);
const daily = () => listBackups(paths().backups).filter(({ kind }) => kind === 'daily');
const never = new AbortController().signal;
const restart = async () => {
  desk = await desk.restart();
};
const unlockRefusal = async () =>
  (await desk.refusal('session.unlock', { login: 'officer', passphrase: testPassphrase })).code;
const restore = (passphrase = testPassphrase) =>
  desk.call('session.restore', { login: 'officer', passphrase });
/** Damage in the middle of a file, as a dying disk makes it: found by the look after an unclean stop. */
const damageDeep = (): void => {
  damageTail(paths().database);
  writeFileSync(`${paths().database}-wal`, Buffer.alloc(64, 1));
};
const titled = async (title: string): Promise<DossierId> => {
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('dossiers.setField', { id, pointer: '/object/title', value: title });
  return id;
};
const keyOf = () => createVault(paths(), desk.ports, cheapKdf).openByPassphrase('officer', testPassphrase);
/** A copy of now, by a connection of its own while core is stopped. */
async function backUp(at: number): Promise<void> {
  const db = await openBehind(desk);
  await makeDailyBackup({ db, ports: { ...desk.ports, now: () => at as EpochMs } }, await keyOf(), never);
  closeDatabase(db);
}

test('a quiet while after unlocking the copy of the day is made; it is encrypted and opens with the key', async () => {
  await titled('Квартира в щоденній копії');
  desk.clock.advance(quietMs);
  await vi.waitFor(() => expect(daily()).toHaveLength(1), patience);
  await vi.waitFor(
    async () => expect((await desk.call('backup.list', {})).backups).toMatchObject([{ kind: 'daily' }]),
    patience,
  );
  const [copy] = daily();
  const bytes = readFileSync(join(paths().backups, copy?.name ?? ''));
  expect(bytes.includes('Квартира в щоденній')).toBe(false);
  expect(bytes.includes('SQLite format')).toBe(false);
  // The same day needs no second one; the next day has its own.
  desk.clock.advance(3_600_000);
  desk.clock.advance(3_600_000);
  expect(daily()).toHaveLength(1);
});

test('writing goes on while the copy is made, and the copy is one moment of it', async () => {
  await desk.core.stop();
  const db = await openBehind(desk);
  const big = db.prepare(`INSERT INTO setting (key, value) VALUES (?, json_quote(hex(randomblob(1000000))))`);
  for (let row = 0; row < 20; row += 1) big.run(`big-${row}`);
  const add = db.prepare(`INSERT INTO setting (key, value) VALUES (?, '1')`);
  let written = 0;
  const write = () => add.run(`row-${String((written += 1)).padStart(6, '0')}`);
  add.run('acknowledged');
  const making = makeDailyBackup({ db, ports: desk.ports }, await keyOf(), never);
  const writing = setInterval(write, 1);
  await making.finally(() => clearInterval(writing));
  const duringCopy = written;
  const copy = openDatabase(join(paths().backups, daily()[0]?.name ?? ''), await keyOf(), { create: false });
  quickCheck(copy);
  const rows = copy.prepare(`SELECT key FROM setting WHERE key LIKE 'row-%' ORDER BY key`).pluck().all();
  expect(copy.prepare(`SELECT count(*) FROM setting WHERE key = 'acknowledged'`).pluck().get()).toBe(1);
  copy.close();
  // Nothing of the middle is missing, and what came while the file was copied is in the database only.
  expect(rows).toEqual(
    Array.from({ length: rows.length }, (_, row) => `row-${String(row + 1).padStart(6, '0')}`),
  );
  expect(rows.length).toBeLessThan(duringCopy);
  expect(db.prepare(`SELECT count(*) FROM setting WHERE key LIKE 'row-%'`).pluck().get()).toBe(duringCopy);
  expect(Number(db.pragma('wal_autocheckpoint', { simple: true }))).toBe(1_000);
  closeDatabase(db);
});

test('seven daily copies stay; copies of other kinds are not touched', async () => {
  const { name } = await desk.call('backup.make', {});
  await desk.core.stop();
  const start = desk.clock.now();
  for (let day = 0; day < 9; day += 1) await backUp(start + day * dayMs);
  expect(daily().map(({ madeAt }) => (madeAt - start) / dayMs)).toEqual([8, 7, 6, 5, 4, 3, 2]);
  expect(listBackups(paths().backups).map((backup) => backup.name)).toContain(name);
});

/** The last page that is not free: the look finds its damage, unlocking does not read it. */
async function lastUsedPage(): Promise<number> {
  const path = join(desk.dataDir, 'tried.db');
  const key = await keyOf();
  for (let page = statSync(paths().database).size / 4_096 - 1; page > 0; page -= 1) {
    copyFileSync(paths().database, path);
    flipByte(path, page * 4_096 + 137);
    if (!(await readEveryPage(path, key, never).then(yes, no))) return page;
  }
  throw new Error('No page is used');
}
const yes = (): boolean => true;
const no = (): boolean => false;

test('a damaged database makes no copy and pushes none of the good ones out, and the next opening looks', async () => {
  await typeSampleFlat(desk);
  await desk.core.stop();
  for (let day = 1; day <= 7; day += 1) await backUp(desk.clock.now() - day * dayMs);
  const good = daily();
  flipByte(paths().database, (await lastUsedPage()) * 4_096 + 137);
  await restart();
  await desk.unlock();
  desk.clock.advance(quietMs);
  await vi.waitFor(
    async () => expect((await desk.call('backup.list', {})).trouble).toBe('corrupt'),
    patience,
  );
  expect(daily()).toEqual(good);
  expect(readdirSync(paths().backups).filter((name) => name.includes('.part'))).toEqual([]);
  await restart();
  expect(await unlockRefusal()).toBe('corrupt');
});

test('every damaged page that anything is read from is found by the look at a copy', async () => {
  await typeSampleFlat(desk);
  await desk.core.stop();
  const path = join(desk.dataDir, 'copy.db');
  const key = await keyOf();
  const pages = statSync(paths().database).size / 4_096;
  const unseen: number[] = [];
  const answers = new Set<unknown>();
  for (let page = 0; page < pages; page += 1) {
    copyFileSync(paths().database, path);
    flipByte(path, page * 4_096 + 137);
    const answer = await readEveryPage(path, key, never).then(
      () => 'whole',
      (cause: unknown) => (cause instanceof AppError ? cause.code : cause),
    );
    if (answer === 'whole') unseen.push(page);
    else answers.add(answer);
  }
  expect([...answers]).toEqual(['corrupt']);
  const db = await openBehind(desk);
  expect(unseen.length).toBeLessThanOrEqual(Number(db.pragma('freelist_count', { simple: true })));
  db.close();
});

test('a database that has answered as damaged is looked through at the next opening; Today says so until then', async () => {
  writeFileSync(paths().doubt, '');
  expect((await desk.call('today.view', {})).rows).toContainEqual(
    expect.objectContaining({ kind: 'data-damaged' }),
  );
  await restart();
  await desk.unlock();
  expect((await desk.call('today.view', {})).rows).toEqual([]);
  await desk.core.stop();
  damageTail(paths().database);
  writeFileSync(paths().doubt, '');
  await restart();
  expect(await unlockRefusal()).toBe('corrupt');
});

test('a damaged database is told from a wrong passphrase, and the newest copy takes its place', async () => {
  const kept = await titled('Є в копії');
  await desk.core.stop();
  await backUp(desk.clock.now());
  await restart();
  await desk.unlock();
  const lost = await titled('Після копії');
  await desk.core.stop();
  damageDeep();
  const damaged = readFileSync(paths().database);
  await restart();
  expect(await unlockRefusal()).toBe('corrupt');
  const state = await desk.call('session.state', {});
  expect(state).toMatchObject({
    phase: 'damaged',
    logins: ['officer'],
    newestBackup: { madeAt: daily()[0]?.madeAt },
  });

  const wrong = desk.refusal('session.restore', { login: 'officer', passphrase: 'зовсім інша фраза' });
  await vi.waitFor(() => expect(desk.clock.slept.at(-1)).toBe(500), patience);
  desk.clock.advance(500);
  expect((await wrong).code).toBe('wrong-passphrase');
  expect(readFileSync(paths().database)).toEqual(damaged);

  await restore();
  const { phase, restored } = await desk.call('session.state', {});
  expect({ phase, madeAt: restored?.madeAt }).toEqual({ phase: 'open', madeAt: daily()[0]?.madeAt });
  expect((await desk.call('dossiers.get', { id: kept })).content.object?.title).toBe('Є в копії');
  expect((await desk.refusal('dossiers.get', { id: lost })).code).toBe('not-found');
  expect(readFileSync(join(desk.dataDir, restored?.keptIn ?? '', 'lotdesk.db'))).toEqual(damaged);
  expect((await desk.call('audit.list', { limit: 1 }))[0]).toMatchObject({ action: 'session.restore' });
  expect((await desk.call('audit.verify', {})).ok).toBe(true);

  await restart();
  await desk.unlock();
  expect((await desk.call('session.state', {})).restored).toBeUndefined();
});

test.each([
  ['the first page', (path: string) => flipByte(path, 100)],
  ['a file cut in half', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 40_000))],
  ['a file of other bytes', (path: string) => writeFileSync(path, Buffer.alloc(50_000, 7))],
  ['an empty file', (path: string) => writeFileSync(path, '')],
] as const)('%s: damage, not a wrong passphrase; the copy is restored', async (_, damage) => {
  const id = await titled('Є в копії');
  await desk.core.stop();
  await backUp(desk.clock.now());
  damage(paths().database);
  writeFileSync(`${paths().database}-wal`, Buffer.alloc(64, 1));
  await restart();
  expect(await unlockRefusal()).toBe('corrupt');
  await restore();
  expect((await desk.call('dossiers.get', { id })).content.object?.title).toBe('Є в копії');
});

test('a database that is gone is restored too; a damaged newest copy is passed over', async () => {
  const id = await titled('Давніша копія');
  await desk.core.stop();
  await backUp(desk.clock.now() - dayMs);
  await backUp(desk.clock.now());
  const [newest, older] = daily();
  flipByte(join(paths().backups, newest?.name ?? ''), 9_000);
  rmSync(paths().database);
  await restart();
  expect((await desk.call('session.state', {})).phase).toBe('damaged');
  await restore();
  expect((await desk.call('session.state', {})).restored).toEqual({
    backup: older?.name,
    madeAt: older?.madeAt,
    keptIn: undefined,
  });
  expect((await desk.call('dossiers.get', { id })).content.object?.title).toBe('Давніша копія');
});

test('the folder of backups alone is enough on another machine: its keyring opens the copy', async () => {
  const id = await titled('На іншій машині');
  await desk.core.stop();
  await backUp(desk.clock.now());
  for (const name of readdirSync(desk.dataDir))
    if (name !== 'backups') rmSync(join(desk.dataDir, name), { recursive: true });
  await restart();
  expect(await desk.call('session.state', {})).toMatchObject({ phase: 'damaged', logins: ['officer'] });
  await restore();
  expect((await desk.call('dossiers.get', { id })).content.object?.title).toBe('На іншій машині');
  await restart();
  await desk.unlock();
});

test('without a good copy nothing is touched', async () => {
  await desk.core.stop();
  await backUp(desk.clock.now());
  flipByte(join(paths().backups, daily()[0]?.name ?? ''), 9_000);
  damageDeep();
  const before = readFileSync(paths().database);
  await restart();
  expect(await unlockRefusal()).toBe('corrupt');
  expect(
    await desk.refusal('session.restore', { login: 'officer', passphrase: testPassphrase }),
  ).toMatchObject({
    code: 'not-found',
    reason: 'no-good-backup',
  });
  expect(readFileSync(paths().database)).toEqual(before);
  expect(existsSync(paths().damaged)).toBe(false);
});

test('a restore that was cut after the damaged file went aside is finished by the next start', async () => {
  const id = await titled('Є в копії');
  await desk.core.stop();
  await backUp(desk.clock.now());
  copyFileSync(join(paths().backups, daily()[0]?.name ?? ''), paths().unfinishedDatabase);
  renameSync(paths().database, join(desk.dataDir, 'aside.db'));
  await restart();
  expect((await desk.call('session.state', {})).phase).toBe('locked');
  await desk.unlock();
  expect((await desk.call('dossiers.get', { id })).content.object?.title).toBe('Є в копії');
});

test('a database that is not damaged is not restored over', async () => {
  expect((await desk.refusal('session.restore', { login: 'officer', passphrase: testPassphrase })).code).toBe(
    'invalid-state',
  );
});

test.skipIf(process.platform === 'win32')(
  'a full disk at the start is told as such; nothing is damaged and the data open once there is room',
  async () => {
    await typeSampleFlat(desk);
    await desk.core.stop();
    const script = resolve(import.meta.dirname, '../support/unlock-on-full-disk.ts');
    const output = execFileSync('bash', [
      '-c',
      `ulimit -f 8; exec "$0" "$@"`,
      process.execPath,
      script,
      desk.dataDir,
    ]);
    expect(output.toString('utf8')).toBe('disk-full locked');
    await restart();
    await desk.unlock();
    expect((await desk.call('audit.verify', {})).ok).toBe(true);
  },
);
