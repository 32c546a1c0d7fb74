import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { trainingCodes, trainingPeople } from '../central-db/training.ts';
import { type Caller, enrol } from '../conformance/client.ts';
import { type ExchangeDesk, openDesk } from '../support/exchange-desk.ts';
import { resourcesDir } from '../support/test-core.ts';

let central: CentralDb;
let administrator: Caller;
let desk: ExchangeDesk;
let trick: ((path: string) => Response | undefined) | undefined;
beforeAll(async () => {
  central = await createCentralDb();
  const station = await enrol(central.address, trainingCodes('administrator')[0] ?? '');
  administrator = await station.as(trainingPeople.administrator.id);
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  trick = undefined;
  await desk.dispose();
});

const shipped = JSON.parse(readFileSync(join(resourcesDir, 'rule-sets/2026-01.json'), 'utf8')) as object;

let used = 0;
async function open(): Promise<void> {
  const code = trainingCodes('officer')[used] ?? '';
  used += 1;
  desk = openDesk({
    address: central.address,
    profile: 'officer',
    code,
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return trick?.(url.pathname) ?? (await fetch(input, init));
    },
  });
  await desk.login('admin');
  await desk.sync();
}

const ids = async () => (await desk.call('rules.list', {})).sets.map(({ id, source }) => `${id} ${source}`);

/** What Today says of new rules to the person who sits there. */
const newRules = async () =>
  (await desk.call('today.view', {})).rows
    .filter(({ kind }) => kind === 'rules-offered')
    .map(({ title, target }) => [title, target]);

test('a set that the central database published is told of, shown and taken; no dossier changes by itself', async () => {
  await open();
  await desk.login('officer');
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.login('admin');
  await desk.sync();
  expect((await desk.call('rules.list', {})).offered).toEqual([]);

  const next = { ...shipped, id: '2026-11', title: 'Листопад', from: '2026-11-01' };
  expect(await administrator.send('POST', '/rule-sets', { body: next })).toMatchObject({ status: 201 });
  await desk.sync();
  expect(await desk.call('rules.list', {})).toMatchObject({ offered: ['2026-11'], enrolled: true });
  expect(await ids()).toEqual(['2026-01 built-in']);
  expect(await newRules()).toEqual([['2026-11', { screen: 'settings', section: 'rules' }]]);
  await desk.login('officer');
  expect(await newRules()).toEqual([]);
  await desk.login('admin');

  const previews = await desk.call('rules.readCentral', {});
  expect(previews).toMatchObject([
    { kind: 'known', id: '2026-01' },
    { kind: 'new', id: '2026-11', comparedWith: '2026-01', differences: [] },
  ]);
  const sha256s = previews.flatMap((preview) => (preview.kind === 'new' ? [preview.sha256] : []));
  await desk.call('rules.take', { sha256s });
  expect(await ids()).toEqual(['2026-11 central', '2026-01 built-in']);
  expect((await desk.call('rules.list', {})).offered).toEqual([]);
  expect(await newRules()).toEqual([]);
  expect((await desk.call('dossiers.get', { id })).ruleSetId).toBe('2026-01');
  expect(await desk.call('rules.newerFor', { id })).toMatchObject({
    newer: { id: '2026-11' },
    differences: [],
  });
});

test.each([
  ['a broken set', { items: [{ ...shipped, id: '2027-01', deposit: {} }] }, 'broken'],
  ['another content under a known id', { items: [{ ...shipped, title: 'Підміна' }] }, 'id-taken'],
  ['something that is no set', { items: [{ id: 7 }] }, 'broken'],
])('%s of the central database is refused whole', async (_name, body, kind) => {
  await open();
  trick = (path) => (path.endsWith('/rule-sets') ? Response.json(body) : undefined);
  expect(await desk.call('rules.readCentral', {})).toMatchObject([{ kind }]);
  expect((await ids()).filter((id) => !id.startsWith('2026'))).toEqual([]);
});

test('an answer that is no list, or none at all, is told in words', async () => {
  await open();
  trick = (path) => (path.endsWith('/rule-sets') ? Response.json({ sets: [] }) : undefined);
  expect(await desk.refusal('rules.readCentral', {})).toMatchObject({
    code: 'offline',
    reason: 'not-a-central-database',
  });
  trick = (path) => {
    if (path.endsWith('/rule-sets')) throw new TypeError('the line is cut');
    return undefined;
  };
  expect(await desk.refusal('rules.readCentral', {})).toMatchObject({ code: 'offline', reason: 'network' });
});
