import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/domain/checks/finding.ts';
import { branchesOf } from './branches.ts';

const finding = (message: string): Finding => ({
  code: 'ordinary-way-forbidden',
  severity: 'block',
  message,
  params: {},
  pointer: '/sale/way',
  article: 'стаття',
  toVerify: false,
  overridable: false,
});
const names = (...parts: Parameters<typeof branchesOf>) => branchesOf(...parts).map(({ name }) => name);

test('land always parts, whatever is filled', () => {
  expect(names({ objectType: 'land', content: {}, findings: [] })).toEqual(['land']);
  expect(names({ objectType: 'flat', content: {}, findings: [] })).toEqual([]);
});

test('what the rule set refuses is closed, with its article', () => {
  const [branch] = branchesOf({ objectType: 'jewellery', content: {}, findings: [finding('forbidden')] });
  expect(branch).toMatchObject({ name: 'valuables', closed: true, article: { article: 'стаття' } });
  expect(names({ objectType: 'goods', content: {}, findings: [finding('limited-circulation')] })).toEqual([
    'limited-circulation',
  ]);
  expect(names({ objectType: 'corporate-rights', content: {}, findings: [finding('securities')] })).toEqual([
    'securities',
  ]);
});

test('a mortgage is a trait of real estate and land only', () => {
  const content = { rights: { mortgaged: true } };
  expect(names({ objectType: 'house', content, findings: [] })).toEqual(['mortgage']);
  expect(names({ objectType: 'land', content, findings: [] })).toEqual(['land', 'mortgage']);
  expect(names({ objectType: 'vehicle', content, findings: [] })).toEqual([]);
});
