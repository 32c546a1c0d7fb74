import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'aggressor-link',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const at = (row: number) => `/parties/list/${row}/linkedToAggressor`;

test('a linked creditor stops the sale, a linked debtor does not', () => {
  expect(brief({ [at(1)]: true })).toEqual([`!suspended ${at(1)}`]);
  expect(find({ [at(1)]: true })).toMatchObject([{ overridable: false }]);
  expect(brief({ [at(1)]: false })).toEqual([]);
  expect(brief({ [at(0)]: true })).toEqual([]);
});

test('nor does one after the ban is lifted', () => {
  const lifted = { ...ruleSet.aggressorClaimsSuspended, value: false };
  expect(brief({ [at(1)]: true }, { ruleSet: { ...ruleSet, aggressorClaimsSuspended: lifted } })).toEqual([]);
});
