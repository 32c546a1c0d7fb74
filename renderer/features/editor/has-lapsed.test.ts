import { expect, test } from 'vitest';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import { hasLapsed } from './has-lapsed.ts';

const kept = { code: 'vin', pointer: '/details/vin' };
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

test('a reason has lapsed when its check asks again at its place, not while it holds or the place is mended', () => {
  expect(hasLapsed(kept, [finding])).toBe(true);
  expect(hasLapsed(kept, [{ ...finding, passed: { reason: 'Старий кузов', by: 'Гончаренко' } }])).toBe(false);
  expect(hasLapsed(kept, [{ ...finding, pointer: '/details/plate' }])).toBe(false);
  expect(hasLapsed(kept, [])).toBe(false);
});
