import { afterEach, expect, test } from 'vitest';
import type { DossierId } from '../../shared/domain/ids.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import { isBlocking } from '../../shared/domain/checks/judged.ts';
import { completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { openBehind } from '../support/open-behind.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';
import { wholeList } from '../support/whole-list.ts';

const deposit = '/sale/deposit';
const reason = 'Розмір внеску погоджено з організатором';
let desk: TestCore;
afterEach(async () => desk.dispose());

/** A flat that only its deposit keeps from going on. */
async function flatWithOtherDeposit(): Promise<DossierId> {
  desk = startTestCore();
  await desk.firstRun({ officerKind: 'private' });
  const id = await typeSampleFlat(desk);
  await completeFlat(desk, id);
  await desk.call('dossiers.setField', { id, pointer: deposit, value: 100 });
  return id;
}

async function open(id: DossierId): Promise<readonly string[]> {
  const { findings } = await desk.call('dossiers.checks', { id });
  return findings.filter(isBlocking).map(({ code, pointer }) => `${code} ${pointer}`);
}

/** What the list says once the indexer has judged all that is behind. */
async function expectProblems(count: number): Promise<void> {
  const db = await openBehind(desk);
  await expect
    .poll(() => {
      desk.clock.advance(20);
      return db.prepare('SELECT count(*) FROM dossier_stale').pluck().get();
    })
    .toBe(0);
  db.close();
  const { rows } = await desk.call('dossiers.list', wholeList);
  expect(rows.map(({ problems }) => problems)).toEqual([count]);
}

test('a finding left with a reason is marked with who left it and blocks no more, in the checks and in the list', async () => {
  const id = await flatWithOtherDeposit();
  expect(await open(id)).toEqual([`deposit-and-step ${deposit}`]);
  await expectProblems(1);
  await desk.call('dossiers.override', { id, code: 'deposit-and-step', pointer: deposit, reason });
  expect(await open(id)).toEqual([]);
  const { findings } = await desk.call('dossiers.checks', { id });
  expect(findings.find(({ pointer }) => pointer === deposit)).toMatchObject({
    severity: 'block',
    passed: { reason, by: 'Гончаренко Олена Вікторівна' },
  });
  await expectProblems(0);
  await desk.call('dossiers.approve', { id });
});

test('a reason holds only while that is found for which it was given', async () => {
  const id = await flatWithOtherDeposit();
  const give = { id, code: 'deposit-and-step', pointer: deposit, reason } as const;
  await desk.call('dossiers.override', give);
  await desk.call('dossiers.setField', { id, pointer: deposit, value: 200 });
  expect(await open(id)).toEqual([`deposit-and-step ${deposit}`]);
  await expectProblems(1);
  expect(await desk.refusal('dossiers.approve', { id })).toMatchObject({ reason: 'findings-block' });
  expect((await desk.call('dossiers.get', { id })).overrides).toEqual(
    expect.arrayContaining([expect.objectContaining({ pointer: deposit, reason })]),
  );
  await desk.call('dossiers.override', give);
  expect(await open(id)).toEqual([]);
});

test('a reason for one party does not pass another one that stands in its place', async () => {
  const id = await flatWithOtherDeposit();
  const code = '/parties/list/0/code';
  const { content } = await desk.call('dossiers.get', { id });
  const [first, ...others] = content.parties?.list ?? [];
  if (!first) throw new Error('The sample has no parties');
  await desk.call('dossiers.setField', { id, pointer: code, value: '1234567891' });
  const found = (await open(id)).filter((place) => place.endsWith(code));
  expect(found).toEqual([`party-code ${code}`]);
  await desk.call('dossiers.override', { id, code: 'party-code', pointer: code, reason });
  expect(await open(id)).not.toContain(`party-code ${code}`);
  const another = { ...first, id: 'another-row', code: '1234567891' };
  const rows = [another, ...others] as FieldValue;
  await desk.call('dossiers.setField', { id, pointer: '/parties/list', value: rows });
  expect(await open(id)).toContain(`party-code ${code}`);
});

test('a reason of which nobody knows what it was given for passes nothing, and can be read', async () => {
  const id = await flatWithOtherDeposit();
  await desk.call('dossiers.override', { id, code: 'deposit-and-step', pointer: deposit, reason });
  const db = await openBehind(desk);
  db.exec('UPDATE finding_override SET found_sha256 = NULL');
  db.close();
  expect(await open(id)).toContain(`deposit-and-step ${deposit}`);
  expect((await desk.call('dossiers.get', { id })).overrides.map(({ pointer }) => pointer)).toContain(
    deposit,
  );
});
