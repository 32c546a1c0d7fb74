import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '../../electron/core/db/open.ts';
import type { ImportOutcome } from '../../shared/contract/reference.ts';
import { hitPath } from '../../shared/domain/reference/hit.ts';
import { sampleKatottg, sampleRows } from '../../shared/domain/reference/sample-katottg.ts';
import { officialFile } from '../support/official-files.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let dir: string;
let desk: TestCore;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-reference-'));
  desk = startTestCore();
  await desk.firstRun({ roles: ['administrator', 'officer'] });
});
afterEach(async () => {
  await desk.dispose();
  rmSync(dir, { recursive: true });
});

async function importPath(path: string): Promise<ImportOutcome> {
  const reply = await desk.core.internal('internal.registerPaths', { paths: [path] });
  if (!reply.ok) throw new Error(reply.error.message);
  const [file] = reply.value as readonly { readonly token: string }[];
  return await desk.call('classifiers.importFile', { token: file?.token ?? '' });
}

function importText(name: string, content: string | Uint8Array): Promise<ImportOutcome> {
  const path = join(dir, name);
  writeFileSync(path, content);
  return importPath(path);
}

const search = async (text: string, options: { kinds?: string[]; versionNo?: number } = {}) =>
  (await desk.call('classifiers.search', { schemes: ['katottg'], text, limit: 20, ...options })).hits;
const paths = async (text: string) => (await search(text)).map((hit) => hitPath(hit).join(', '));
const versions = async () =>
  (await desk.call('classifiers.view', {})).flatMap(({ scheme, versions: kept }) =>
    kept.map(({ version, inUse }) => `${scheme} ${version}${inUse ? ' in use' : ''}`),
  );
const builtIn = ['katottg 2025-05-16-regions in use', 'cav 2026-built-in in use'];

/** The sample with Бровари under another name, a village gone and one that is new. */
const nextYear = sampleKatottg([
  ...sampleRows
    .filter(({ kind }) => kind !== 'X')
    .map((row) => (row.name === 'Бровари' ? { ...row, name: 'Новобровари' } : row)),
  {
    path: ['UA32000000000000001', 'UA32020000000000002', 'UA32020010000000003', 'UA32020010030000011'],
    kind: 'C',
    name: 'Нове Село',
  },
]);

test('the program is useful before anything is imported', async () => {
  expect(await paths('київ')).toEqual(['місто Київ', 'Київська область']);
  expect(await versions()).toEqual(builtIn);
  const classes = await desk.call('classifiers.search', { schemes: ['cav'], text: 'легков', limit: 5 });
  expect(classes.hits.map(({ code }) => code)).toEqual(['34110000-1']);
  expect(classes.partial).toBe(true);
});

test('places of one name are told apart by their paths; apostrophes and category words do not matter', async () => {
  expect(await importText('katottg-2026-01-15.csv', sampleKatottg())).toMatchObject({
    ok: true,
    version: {
      version: '2026-01-15',
      codeCount: sampleRows.length,
      counts: { O: 26, K: 1, B: 1 },
      inUse: true,
    },
  });
  expect(await paths('софіївка')).toEqual([
    'Дніпропетровська область, Кам’янський район, Кам’янська територіальна громада, селище Софіївка',
    'Київська область, Броварський район, Броварська територіальна громада, село Софіївка',
  ]);
  expect(await paths('село Софіївка')).toHaveLength(1);
  expect(await paths('софіївка бровар')).toHaveLength(1);
  for (const typed of ["кам'янське", 'КАМЯНСЬКЕ', 'м. Кам’янське'])
    expect(await paths(typed)).toHaveLength(1);
  expect(await paths('дарницький київ')).toEqual(['місто Київ, Дарницький район']);
  expect((await search('UA3202001001')).map(({ name }) => name)).toEqual(['Бровари']);
});

test('a version says how it differs; the old name still finds the place; old versions stay', async () => {
  await importText('katottg-2026-01-15.csv', sampleKatottg());
  const next = await importText('katottg-2027-01-15.csv', nextYear);
  expect(next).toMatchObject({
    ok: true,
    version: {
      difference: { added: 1, removed: 1, renamed: 1, moved: 0, against: '2026-01-15' },
      inUse: true,
    },
  });
  expect(await versions()).toEqual([
    'katottg 2027-01-15 in use',
    'katottg 2026-01-15',
    'katottg 2025-05-16-regions',
    'cav 2026-built-in in use',
  ]);
  expect(await search('бровари')).toMatchObject([{ name: 'Новобровари', oldName: 'Бровари' }]);
  const [view] = await desk.call('classifiers.view', {});
  const old = view?.versions.find(({ version }) => version === '2026-01-15')?.no ?? 0;
  expect(await search('бровари', { versionNo: old })).toMatchObject([{ name: 'Бровари' }]);

  await desk.call('classifiers.use', { scheme: 'katottg', no: old });
  expect(await search('бровари')).toMatchObject([{ name: 'Бровари' }]);
  await desk.call('classifiers.use', { scheme: 'katottg', no: null });
  expect(await search('новобровари')).toHaveLength(1);
  const older = await importText('katottg-2024-01-15.csv', sampleKatottg(sampleRows.slice(0, -1)));
  expect(older).toMatchObject({ ok: true, version: { inUse: false } });
});

test('an old dossier keeps the version it used and its text after a newer import', async () => {
  await importText('katottg-2026-01-15.csv', sampleKatottg());
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  const [hit] = await search('бровари');
  if (!hit) throw new Error('not found');
  const { scheme, versionNo, code } = hit;
  const pointer = '/object/settlement';
  await desk.call('dossiers.setField', { id, pointer, value: 'бров' });
  await desk.call('classifiers.choose', { dossierId: id, pointer, scheme, versionNo, code });
  const chosen = {
    region: 'Київська область',
    settlement: 'місто Бровари',
    katottg: 'UA32020010010000004',
    placePath: 'Київська область, Броварський район, Броварська територіальна громада, місто Бровари',
    katottgVersion: '2026-01-15',
  };
  const object = async () => (await desk.call('dossiers.get', { id })).content.object;
  expect(await object()).toEqual(chosen);
  await importText('katottg-2027-01-15.csv', nextYear);
  expect(await object()).toEqual(chosen);
  const standing = { scheme, code, path: chosen.placePath };
  expect(await desk.call('classifiers.standing', standing)).toMatchObject({
    kind: 'changed',
    now: { name: 'Новобровари' },
  });

  await desk.call('dossiers.undo', { id });
  expect(await object()).toEqual({ settlement: 'бров' });
  await desk.call('dossiers.redo', { id });
  expect(await object()).toEqual(chosen);
  await desk.call('dossiers.setField', { id, pointer, value: 'хутір Забутий' });
  expect(await object()).toEqual({ region: 'Київська область', settlement: 'хутір Забутий' });
  await desk.call('dossiers.undo', { id });
  expect(await object()).toEqual(chosen);
});

test.each<[string, string | Uint8Array, object]>([
  ['a.csv', '', { reason: 'empty' }],
  ['a.csv', 'назва;ціна\nстіл;5', { reason: 'unknown-file' }],
  ['a.csv', sampleKatottg().replace('Бровари', ''), { reason: 'broken-row', row: 29 }],
  ['a.csv', sampleKatottg().slice(0, 900), { reason: 'cut-short' }],
  ['a.csv', new Uint8Array([0xd0, 0xff, 0xfe, 0x31]), { reason: 'wrong-encoding' }],
  ['a.json', '{"34110000-1": ', { reason: 'not-json' }],
  ['a.csv', new Uint8Array(17 * 1_024 * 1_024), { reason: 'too-large' }],
])('%s that is broken is refused whole and by name (%#)', async (name, content, problem) => {
  expect(await importText(name, content)).toMatchObject({ ok: false, name, problem });
  expect(await versions()).toEqual(builtIn);
  const db = await openBehind(desk);
  expect(db.prepare('SELECT count(*) FROM classifier_code').pluck().get()).toBe(27 + 13);
  expect(db.prepare(`SELECT count(*) FROM audit WHERE entity = 'reference'`).pluck().get()).toBe(0);
  closeDatabase(db);
});

test('a folder, a file that is gone and a token that was used are refused by name', async () => {
  mkdirSync(join(dir, 'folder'));
  for (const name of ['folder', 'gone.csv'])
    expect(await importPath(join(dir, name))).toMatchObject({
      ok: false,
      problem: { reason: 'not-readable' },
    });
  const token = '00000000-0000-4000-8000-000000000000';
  expect(await desk.call('classifiers.importFile', { token })).toMatchObject({ ok: false });
});

test('Windows-1251 is read rightly, and the same codes are not kept twice', async () => {
  expect(await importText('katottg-2026-01-15.csv', toWindows1251(sampleKatottg()))).toMatchObject({
    ok: true,
  });
  expect(await paths('бровари')).toHaveLength(1);
  expect(await importText('katottg-2026-02-01.csv', `\uFEFF${sampleKatottg()}`)).toMatchObject({
    ok: false,
    problem: { reason: 'already-kept', version: '2026-01-15' },
  });
});

test('a calendar takes effect at once, keeps the other half of a year, and is no news when it is in force', async () => {
  const off = await importText('non-working.json', '["2026-01-01", "2026-03-09"]');
  expect(off).toMatchObject({ ok: true, kind: 'calendar', years: [{ year: 2026, nonWorkingDays: 2 }] });
  await importText('weekends.json', '["2026-03-14"]');
  const year = (await desk.call('calendar.years', {})).find((known) => known.year === 2026);
  expect(year).toMatchObject({
    daysOff: ['2026-01-01', '2026-03-09'],
    workingWeekends: ['2026-03-14'],
    origin: 'file',
    holidays: [{ date: '2026-01-01', name: 'Новий рік' }],
  });
  expect(await importText('weekends.json', '["2026-03-14"]')).toMatchObject({
    ok: false,
    problem: { reason: 'already-kept' },
  });
});

test('only an administrator imports; everybody searches', async () => {
  await desk.addUser('assistant', 'Бондар Іван Петрович', ['assistant']);
  await desk.call('session.lock', {});
  await desk.unlock('assistant');
  const token = '00000000-0000-4000-8000-000000000000';
  expect(await desk.refusal('classifiers.importFile', { token })).toMatchObject({ code: 'forbidden' });
  expect(await desk.refusal('classifiers.importCentral', {})).toMatchObject({ code: 'forbidden' });
  expect(await desk.refusal('classifiers.use', { scheme: 'cav', no: null })).toMatchObject({
    code: 'forbidden',
  });
  expect(await paths('київська')).toHaveLength(1);
});

test('versions survive a restart, never change, and half of one is swept', async () => {
  await importText('katottg-2026-01-15.csv', sampleKatottg());
  await desk.core.stop();
  const behind = await openBehind(desk);
  for (const sql of [
    `UPDATE classifier_version SET version = 'x'`,
    'DELETE FROM classifier_version',
    `UPDATE classifier_code SET name = 'x'`,
    'DELETE FROM classifier_code',
    'DELETE FROM classifier_name',
    `INSERT INTO classifier_code (version_no, code, kind, name, leaf) VALUES (1, 'x', 'C', 'x', 1)`,
  ])
    expect(() => behind.prepare(sql).run()).toThrow(/never/);
  behind.exec(`
    INSERT INTO classifier_version (no, scheme, version, title, dated, state, source, source_sha256, codes_sha256,
      code_count, counts, imported_at) VALUES (99, 'katottg', 'half', 'x', '2026-02-02', 'loading', 'file',
      '${'a'.repeat(64)}', '${'b'.repeat(64)}', 5, '{}', 0);
    INSERT INTO classifier_code (version_no, code, kind, name, leaf) VALUES (99, 'UA', 'C', 'x', 1);`);
  closeDatabase(behind);
  desk = await desk.restart();
  await desk.unlock();
  expect(await paths('бровари')).toHaveLength(1);
  expect((await versions()).filter((name) => name.includes('half'))).toEqual([]);
  const db = await openBehind(desk);
  expect(db.prepare(`SELECT count(*) FROM classifier_version WHERE no = 99`).pluck().get()).toBe(0);
  const audit = db
    .prepare(`SELECT data FROM audit WHERE action = 'reference.import'`)
    .pluck()
    .all() as string[];
  expect(audit.map((data) => JSON.parse(data) as object)).toMatchObject([
    {
      scheme: 'katottg',
      version: '2026-01-15',
      codeCount: sampleRows.length,
      fileName: 'katottg-2026-01-15.csv',
    },
  ]);
  closeDatabase(db);
});

const katottg = officialFile('katottg-2025-05-16.csv');
const needed = 'needs the official files (LOTDESK_OFFICIAL_FILES): skipped where they are not';

test.skipIf(katottg === undefined)(`the official codifier is imported whole; ${needed}`, async () => {
  const started = performance.now();
  const outcome = await importPath(katottg ?? '');
  console.log(`KATOTTG: imported in ${Math.round(performance.now() - started)} ms`);
  expect(outcome).toMatchObject({
    ok: true,
    version: {
      version: '2025-05-16',
      codeCount: 31_748,
      counts: { O: 25, K: 2, P: 136, H: 1_772, M: 461, X: 2_007, C: 27_237, B: 108 },
    },
  });
  const found = performance.now();
  expect(await paths('біла церква київська')).toEqual([
    'Київська область, Білоцерківський район, Білоцерківська територіальна громада, місто Біла Церква',
  ]);
  console.log(`KATOTTG: found in ${(performance.now() - found).toFixed(1)} ms`);
  expect((await paths('Дніпропетровськ')).at(-1)).toBe(
    'Дніпропетровська область, Дніпровський район, Дніпровська територіальна громада, місто Дніпро',
  );
  expect((await search('софіївка', { kinds: ['C', 'X'] })).length).toBe(20);
  expect(await paths('голосіївський київ')).toContain('місто Київ, Голосіївський район');
});

const cav = officialFile('cav.json');
const days = officialFile('non-working-days-2015-2022.json');
test.skipIf(cav === undefined || days === undefined)(
  `official classes and days are imported; ${needed}`,
  async () => {
    expect(await importPath(cav ?? '')).toMatchObject({
      ok: true,
      version: { scheme: 'cav', codeCount: 2_295 },
    });
    const ps = officialFile('cav-ps-codes.json') ?? '';
    expect(await importPath(ps)).toMatchObject({ ok: true, version: { scheme: 'cav-ps', codeCount: 96 } });
    const named = await desk.call('classifiers.search', { schemes: ['cav-ps'], text: '06000000', limit: 1 });
    expect(named.hits).toMatchObject([{ name: 'Земельні ділянки' }]);
    const units = officialFile('unit-codes.json') ?? '';
    expect(await importPath(units)).toMatchObject({ ok: true, version: { scheme: 'units', codeCount: 166 } });
    const tonne = await desk.call('classifiers.search', { schemes: ['units'], text: 'тонна', limit: 1 });
    expect(tonne.hits).toMatchObject([{ code: 'TNE', name: 'тонна (т)' }]);
    expect(await importPath(days ?? '')).toMatchObject({ ok: true, kind: 'calendar' });
    const years = await desk.call('calendar.years', {});
    expect(years.map(({ year }) => year)).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2026, 2027,
    ]);
  },
);

function toWindows1251(text: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_byte, index) => index);
  const signs = Array.from(new TextDecoder('windows-1251').decode(Uint8Array.from(bytes)));
  const byteOf = new Map(signs.map((sign, index) => [sign, index]));
  return Uint8Array.from(Array.from(text), (sign) => byteOf.get(sign) ?? 63);
}
