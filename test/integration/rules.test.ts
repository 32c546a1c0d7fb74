import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RuleSetPreview } from '../../shared/contract/rules.ts';
import { completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { resourcesDir, startTestCore, type TestCore, testPassphrase } from '../support/test-core.ts';

type Raw = Record<string, unknown> & {
  deposit: Record<string, { value: string }>;
  documents: { byType: Record<string, { value: { anyOf: string[] } }[]> };
};
const shipped = readFileSync(join(resourcesDir, 'rule-sets/2026-01.json'), 'utf8');

let desk: TestCore;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotdesk-rules-'));
  desk = startTestCore({ seed: 11 });
});
afterEach(async () => {
  await desk.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** A set of tomorrow's law: a deposit of 10 %, and one paper less for a flat. */
function nextSet(changes: Readonly<Record<string, unknown>> = {}): Raw {
  const set = JSON.parse(shipped) as Raw;
  Object.assign(set, { id: '2026-11', title: 'Редакція листопада', from: '2026-11-01' });
  const deposit = set.deposit['electronic-auction'];
  if (deposit) deposit.value = '10';
  const flat = set.documents.byType['flat'] ?? [];
  set.documents.byType['flat'] = flat.filter(({ value }) => !value.anyOf.includes('registered-persons'));
  return Object.assign(set, changes);
}

async function readFile(content: string | Uint8Array, name = 'набір.json'): Promise<RuleSetPreview> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const reply = await desk.core.internal('internal.registerPaths', { paths: [path] });
  const [chosen] = (reply.ok ? reply.value : []) as readonly { readonly token: string }[];
  return await desk.call('rules.readFile', { token: chosen?.token ?? '' });
}

async function take(set: object): Promise<void> {
  const preview = await readFile(JSON.stringify(set));
  if (preview.kind !== 'new') throw new Error(preview.kind);
  await desk.call('rules.take', { sha256s: [preview.sha256] });
}

const sets = async () =>
  (await desk.call('rules.list', {})).sets.map(({ id, standing, source }) => `${id} ${standing} ${source}`);

test('a set is shown with its differences before it is taken, then it is in force at once and after a restart', async () => {
  await desk.firstRun();
  const preview = await readFile(`\uFEFF${JSON.stringify(nextSet(), undefined, 2)}`);
  expect(preview).toMatchObject({
    kind: 'new',
    id: '2026-11',
    standing: 'in-force',
    comparedWith: '2026-01',
    differences: [
      { key: 'deposit.electronic-auction', kind: 'value', before: { value: { value: '5' } } },
      { key: 'documents.byType.flat.registered-persons', kind: 'removed' },
    ],
  });
  expect(await sets()).toEqual(['2026-01 in-force built-in']);
  if (preview.kind !== 'new') return;

  const old = await desk.call('dossiers.create', { objectType: 'flat' });
  await desk.call('rules.take', { sha256s: [preview.sha256] });
  const fresh = await desk.call('dossiers.create', { objectType: 'flat' });
  const ruleSetOf = async (id: typeof old.id) => (await desk.call('dossiers.get', { id })).ruleSetId;
  expect([await ruleSetOf(old.id), await ruleSetOf(fresh.id)]).toEqual(['2026-01', '2026-11']);
  expect(await desk.refusal('rules.take', { sha256s: [preview.sha256] })).toMatchObject({
    code: 'not-found',
  });

  desk = await desk.restart();
  await desk.unlock();
  expect(await sets()).toEqual(['2026-11 in-force file', '2026-01 past built-in']);
  const { sets: known } = await desk.call('rules.list', {});
  expect(known.map(({ takenBy, dossierCount }) => [takenBy, dossierCount])).toEqual([
    ['Гончаренко Олена Вікторівна', 1],
    [undefined, 1],
  ]);
  const log = await desk.call('audit.list', { limit: 50 });
  expect(log.filter(({ action }) => action === 'rules.take')).toMatchObject([{ entityId: '2026-11' }]);
  expect(await desk.call('audit.verify', {})).toMatchObject({ ok: true });
});

test('a set of a day to come waits for its day', async () => {
  await desk.firstRun();
  await take(nextSet({ id: '2027-01', from: '2027-01-01' }));
  expect(await sets()).toEqual(['2027-01 future file', '2026-01 in-force built-in']);
  const { id } = await desk.call('dossiers.create', { objectType: 'flat' });
  expect(await desk.call('rules.newerFor', { id })).toBeNull();
  desk.clock.advance(60 * 24 * 3_600_000);
  expect(await sets()).toEqual(['2027-01 in-force file', '2026-01 past built-in']);
  expect(await desk.call('rules.newerFor', { id })).toMatchObject({ newer: { id: '2027-01' } });
});

test.each([
  ['half a file', shipped.slice(0, 5_000), '', 'not-json'],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), '', 'not-text'],
  ['a file without end', `[${' '.repeat(3_000_000)}]`, '', 'too-large'],
  ['no object', '[]', '', 'wrong-type'],
  [
    'a name that stands twice',
    shipped.replace('"title":', '"id": "2027-02", "title":'),
    '/id',
    'repeated-name',
  ],
  [
    'a name that reaches into prototypes',
    shipped.replace('"title":', '"__proto__": {"ok": true}, "title":'),
    '/__proto__',
    'forbidden-name',
  ],
  [
    'a price that rises',
    JSON.stringify(
      nextSet({ fixedPrices: { ...(nextSet()['fixedPrices'] as object), value: ['100', '50', '75'] } }),
    ),
    '/fixedPrices/value',
    'percents-rise',
  ],
  ['a missing part', JSON.stringify(nextSet({ terms: undefined })), '/terms', 'missing'],
])('%s is refused whole, with the place and what is wrong', async (_name, content, pointer, code) => {
  await desk.firstRun();
  const preview = await readFile(content);
  expect(preview).toMatchObject({ kind: 'broken', name: 'набір.json' });
  expect(preview.kind === 'broken' ? preview.problems : []).toContainEqual(
    expect.objectContaining({ pointer, code }),
  );
  expect(await sets()).toEqual(['2026-01 in-force built-in']);
});

test('the same set again is known, another content under its id is refused, whoever shipped it', async () => {
  await desk.firstRun();
  const reordered = Object.fromEntries(Object.entries(JSON.parse(shipped) as object).toReversed());
  expect(await readFile(JSON.stringify(reordered))).toEqual({ kind: 'known', id: '2026-01' });
  expect(await readFile(JSON.stringify(nextSet({ id: '2026-01' })))).toEqual({
    kind: 'id-taken',
    id: '2026-01',
  });
  const one = await readFile(JSON.stringify(nextSet()));
  const other = await readFile(JSON.stringify(nextSet({ title: 'Інша' })));
  if (one.kind !== 'new' || other.kind !== 'new') throw new Error('both are new so far');
  expect(await desk.refusal('rules.take', { sha256s: [one.sha256, other.sha256] })).toMatchObject({
    code: 'conflict',
    reason: 'rule-set-id',
  });
  expect(await sets()).toEqual(['2026-01 in-force built-in']);
  await desk.call('rules.take', { sha256s: [one.sha256] });
  expect(await readFile(JSON.stringify(nextSet({ title: 'Інша' })))).toEqual({
    kind: 'id-taken',
    id: '2026-11',
  });
});

test('only an administrator takes a set', async () => {
  await desk.firstRun();
  await desk.addUser('second', 'Бойко Іван Петрович', ['officer']);
  await desk.call('session.lock', {});
  await desk.unlock('second');
  for (const [name, input] of [
    ['rules.readFile', { token: 'x' }],
    ['rules.readCentral', {}],
    ['rules.take', { sha256s: ['0'.repeat(64)] }],
  ] as const)
    expect(await desk.refusal(name, input)).toMatchObject({ code: 'forbidden' });
  expect((await desk.call('rules.list', {})).sets).toHaveLength(1);
});

test('a dossier in preparation moves to the set in force by a person’s decision, and its approval ends', async () => {
  await desk.firstRun({ roles: ['officer', 'administrator'] });
  await desk.addUser('head', 'Начальник Олег Іванович', ['head-of-department']);
  const id = await typeSampleFlat(desk);
  await completeFlat(desk, id);
  await take(nextSet());
  const newer = await desk.call('rules.newerFor', { id });
  expect(newer).toMatchObject({ current: { id: '2026-01' }, newer: { id: '2026-11' } });
  expect(newer?.differences.map(({ key }) => key)).toEqual([
    'deposit.electronic-auction',
    'documents.byType.flat.registered-persons',
  ]);
  expect(newer?.appearing.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'deposit-and-step deposit-differs',
  ]);

  await desk.call('session.lock', {});
  await desk.call('session.unlock', { login: 'head', passphrase: testPassphrase });
  await desk.call('dossiers.approve', { id });
  expect(await desk.refusal('rules.moveTo', { id, ruleSetId: '2026-11' })).toMatchObject({
    code: 'forbidden',
  });
  await desk.call('session.lock', {});
  await desk.unlock();
  expect(await desk.refusal('rules.moveTo', { id, ruleSetId: '2026-01' })).toMatchObject({
    code: 'conflict',
    reason: 'rule-set-not-in-force',
  });
  await desk.call('rules.moveTo', { id, ruleSetId: '2026-11' });
  const moved = await desk.call('dossiers.get', { id });
  expect(moved).toMatchObject({ ruleSetId: '2026-11', state: 'preparing', approval: undefined });
  expect(await desk.call('rules.newerFor', { id })).toBeNull();
  const { findings, ruleSetId } = await desk.call('dossiers.checks', { id });
  expect(ruleSetId).toBe('2026-11');
  expect(findings.map(({ code }) => code)).toContain('deposit-and-step');
  const history = await desk.call('dossiers.history', { id, limit: 3 });
  expect(history.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['dossier.move-to-rules', 'dossier.approval-ended']),
  );
});

test('a sealed dossier keeps its own set: nothing is offered, and moving is refused', async () => {
  await desk.firstRun({ officerKind: 'private' });
  const id = await typeSampleFlat(desk, {
    '/proceeding/officerKind': 'private',
    '/proceeding/certificateNumber': '0123',
    '/proceeding/district': 'місто Київ',
  });
  await completeFlat(desk, id);
  await desk.call('dossiers.approve', { id });
  await desk.call('dossiers.seal', { id });
  await take(nextSet());
  expect(await desk.call('rules.newerFor', { id })).toBeNull();
  expect(await desk.refusal('rules.moveTo', { id, ruleSetId: '2026-11' })).toMatchObject({
    code: 'invalid-state',
  });
  expect((await desk.call('dossiers.get', { id })).ruleSetId).toBe('2026-01');
});

test('without a line the central database is not asked in vain, and nothing is taken', async () => {
  await desk.firstRun();
  expect(await desk.refusal('rules.readCentral', {})).toMatchObject({
    code: 'invalid-state',
    reason: 'not-enrolled',
  });
});
