import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { drain } from '../../shared/domain/reference/file-problem.ts';
import { readReferenceText } from '../../shared/domain/reference/read-file.ts';
import { sampleKatottg } from '../../shared/domain/reference/sample-katottg.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { trainingCodes, trainingPeople } from '../central-db/training.ts';
import { type Caller, enrol } from '../conformance/client.ts';
import { type ExchangeDesk, openDesk } from '../support/exchange-desk.ts';
import { officialFile } from '../support/official-files.ts';

let central: CentralDb;
let administrator: Caller;
let desk: ExchangeDesk | undefined;
let cut: ((path: string) => boolean) | undefined;
beforeAll(async () => {
  central = await createCentralDb();
  const station = await enrol(central.address, trainingCodes('administrator')[0] ?? '');
  administrator = await station.as(trainingPeople.administrator.id);
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  cut = undefined;
  await desk?.dispose();
  desk = undefined;
});

let used = 0;
async function open(): Promise<ExchangeDesk> {
  const code = trainingCodes('officer')[used] ?? '';
  used += 1;
  desk = openDesk({
    address: central.address,
    profile: 'officer',
    code,
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (cut?.(url.pathname)) throw new TypeError('fetch failed');
      return await fetch(input, init);
    },
  });
  await desk.login('admin');
  await desk.sync();
  return desk;
}

/** Codes of a codifier file in the form of the open standard. */
function contractCodes(text: string): readonly object[] {
  const read = drain(readReferenceText(text));
  if (!read.ok || read.value.kind !== 'classifier') throw new Error(JSON.stringify(read));
  return read.value.codes.map(({ code, name, kind, parent }) => ({
    code,
    name,
    category: kind,
    ...(parent === undefined ? {} : { parent }),
  }));
}

const versionsOf = async (of: ExchangeDesk) =>
  (await of.call('classifiers.view', {})).flatMap(({ scheme, versions }) =>
    versions.map(({ version, source, inUse }) => `${scheme} ${version} ${source}${inUse ? ' in use' : ''}`),
  );
const sample = { version: '2026-06-01', title: 'КАТОТТГ', codes: contractCodes(sampleKatottg()) };

test('the central database serves what it begins with; a workstation has the same and keeps nothing twice', async () => {
  const served = await administrator.send('GET', '/classifiers/katottg');
  expect(served).toMatchObject({ status: 200, body: { scheme: 'katottg', version: '2025-05-16-regions' } });
  expect((await administrator.send('GET', '/classifiers/dk021')).status).toBe(404);
  const station = await open();
  expect(await versionsOf(station)).toEqual([
    'katottg 2025-05-16-regions built-in in use',
    'cav 2026-built-in built-in in use',
  ]);
  const outcomes = await station.call('classifiers.importCentral', {});
  expect(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.problem.reason))).toEqual([
    'already-kept',
    'already-kept',
  ]);
});

const newClassifiers = async (of: ExchangeDesk) =>
  (await of.call('today.view', {})).rows.filter(({ kind }) => kind === 'classifier-offered');

test('an announced version is fetched and kept by itself, also after a cut line', async () => {
  const station = await open();
  cut = (path) => path.startsWith('/classifiers/');
  expect((await administrator.send('POST', '/classifiers/katottg', { body: sample })).status).toBe(201);
  await station.sync();
  expect(await versionsOf(station)).toContain('katottg 2025-05-16-regions built-in in use');
  expect(await newClassifiers(station)).toMatchObject([
    { title: expect.stringContaining('КАТОТТГ'), target: { screen: 'settings', section: 'reference' } },
  ]);
  cut = undefined;
  station.clock.advance(61_000);
  await station.sync();
  const kept = await station.until(
    () => versionsOf(station),
    (names) => names.some((name) => name.includes('2026-06-01')),
  );
  expect(kept).toContain('katottg 2026-06-01 central in use');
  expect(await newClassifiers(station)).toEqual([]);
  const { hits } = await station.call('classifiers.search', {
    schemes: ['katottg'],
    text: 'бровари',
    limit: 5,
  });
  expect(hits).toMatchObject([{ kind: 'M', version: '2026-06-01' }]);
});

test('a calendar with days is kept with the page that announces it', async () => {
  const station = await open();
  const body = { version: '2026-11', nonWorkingDays: ['2026-12-25'], workingWeekends: ['2026-12-26'] };
  expect((await administrator.send('POST', '/calendar', { body })).status).toBe(201);
  await station.sync();
  const year = (await station.call('calendar.years', {})).find((known) => known.year === 2026);
  expect(year).toMatchObject({ origin: 'central', daysOff: ['2026-12-25'], workingWeekends: ['2026-12-26'] });
});

const katottg = officialFile('katottg-2025-05-16.csv');
test.skipIf(katottg === undefined)(
  'the whole codifier travels by HTTP; needs the official file: skipped where it is not',
  async () => {
    const codes = contractCodes(readFileSync(katottg ?? '', 'utf8'));
    const body = { version: '2026-07-01', title: 'КАТОТТГ', codes };
    const posted = await administrator.send('POST', '/classifiers/katottg', { body });
    expect([posted.status, JSON.stringify(body).length > 3_000_000]).toEqual([201, true]);
    const station = await open();
    const kept = await station.until(
      () => versionsOf(station),
      (names) => names.some((name) => name.includes('2026-07-01')),
    );
    expect(kept).toContain('katottg 2026-07-01 central in use');
    const [view] = await station.call('classifiers.view', {});
    expect(view?.versions[0]).toMatchObject({ codeCount: 31_748, counts: { C: 27_237, M: 461 } });
  },
);
