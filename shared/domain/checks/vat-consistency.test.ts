import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief } = createSampleRun(
  'vat-consistency',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const vat = (vat: string, payer: boolean | null): Changes => ({
  '/valuation/vat': vat,
  '/parties/list/0/vatPayer': payer,
});

test.each([
  ['included', true, []],
  ['not-included', true, []],
  ['debtor-not-payer', true, ['!payer /valuation/vat']],
  ['included', false, ['?not-payer /valuation/vat']],
  ['not-included', false, []],
  ['debtor-not-payer', false, []],
  ['included', null, []],
  ['debtor-not-payer', null, []],
] as const)('%s with a payer %s', (mark, payer, expected) => {
  expect(brief(vat(mark, payer))).toEqual(expected);
});

test('the owner’s status speaks before the debtor’s', () => {
  const owner = {
    ...vat('included', true),
    '/parties/list/1/role': 'owner',
    '/parties/list/1/vatPayer': false,
  };
  expect(brief(owner)).toEqual(['?not-payer /valuation/vat']);
});
