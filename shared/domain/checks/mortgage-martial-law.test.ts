import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'mortgage-martial-law',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const loan = { '/rights/mortgaged': true, '/rights/consumerLoan': true } as const;

test('a person’s mortgage under a consumer loan waits; with a reason it may go on', () => {
  expect(find(loan)).toMatchObject([
    { message: 'suspended', pointer: '/rights/consumerLoan', overridable: true },
  ]);
});

test.each<[string, Changes]>([
  ['no mortgage', { '/rights/mortgaged': false, '/rights/consumerLoan': true }],
  ['another loan', { '/rights/mortgaged': true, '/rights/consumerLoan': false }],
  ['a company in debt', { ...loan, '/parties/list/0/kind': 'company' }],
])('%s is not stopped', (_name, changes) => {
  expect(brief(changes)).toEqual([]);
});

test('nor is anything after the ban is lifted', () => {
  const lifted = { ...ruleSet.consumerMortgageSuspended, value: false };
  expect(brief(loan, { ruleSet: { ...ruleSet, consumerMortgageSuspended: lifted } })).toEqual([]);
});
