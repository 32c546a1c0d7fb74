import { expect, test } from 'vitest';
import { isBlocking, isOpen, type JudgedFinding } from './judged.ts';

const finding: JudgedFinding = {
  code: 'vin',
  severity: 'block',
  message: 'vin-length',
  params: {},
  pointer: '/details/vin',
  article: '',
  toVerify: false,
  overridable: true,
};
const passed = { ...finding, passed: { reason: 'Старий кузов', by: 'Гончаренко' } };

test('what blocks is counted until it is left with a reason; a warning never blocks', () => {
  const all = [finding, passed, { ...finding, severity: 'warn' as const }];
  expect(all.map(isBlocking)).toEqual([true, false, false]);
  expect(all.map(isOpen)).toEqual([true, false, true]);
});
