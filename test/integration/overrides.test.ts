import { afterEach, expect, test } from 'vitest';
import type { DossierId } from '../../shared/domain/ids.ts';
import { isBlocking } from '../../shared/domain/checks/judged.ts';
import { completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
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

async function expectProblems(count: number): Promise<void> {
  await expect
    .poll(async () => (await desk.call('dossiers.list', wholeList)).rows.map(({ problems }) => problems))
    .toEqual([count]);
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
