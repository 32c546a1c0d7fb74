import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareRuleSets } from './compare-rule-sets.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';

const ruleSet = ruleSetSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8')),
);
const brief = (after: RuleSet) => compareRuleSets(ruleSet, after).map(({ key, kind }) => `${kind} ${key}`);

test('a changed value, changed grounds, an added and a removed document, in the order of the screen', () => {
  const [enforcement, ...others] = ruleSet.documents.always;
  const after: RuleSet = {
    ...ruleSet,
    id: '2027-01',
    title: 'Інша редакція',
    deposit: {
      ...ruleSet.deposit,
      'electronic-auction': { ...ruleSet.deposit['electronic-auction'], value: '10', confidence: 'seen' },
    },
    minimumWage: { ...ruleSet.minimumWage, toVerify: false },
    documents: {
      ...ruleSet.documents,
      always: [...others, { ...enforcement!, value: { anyOf: ['court-decision'] } }],
    },
  };
  expect(brief(after)).toEqual([
    'value deposit.electronic-auction',
    'grounds minimumWage',
    'added documents.always.court-decision',
    'removed documents.always.enforcement-document',
  ]);
  expect(compareRuleSets(ruleSet, after)[0]).toMatchObject({
    before: { value: { kind: 'percent', value: '5' } },
    after: { value: { kind: 'percent', value: '10' }, confidence: 'seen' },
  });
});

test('the order of lists is no difference', () => {
  const { fixedPriceForbidden, documents } = ruleSet;
  const after: RuleSet = {
    ...ruleSet,
    fixedPriceForbidden: { ...fixedPriceForbidden, value: fixedPriceForbidden.value.toReversed() },
    documents: {
      ...documents,
      byType: { ...documents.byType, house: documents.byType.house.toReversed() },
    },
  };
  expect(brief(after)).toEqual([]);
});

test('an override that is gone is named', () => {
  const { vin: _vin, ...overrides } = ruleSet.overrides;
  expect(brief({ ...ruleSet, overrides })).toEqual(['removed overrides.vin']);
});
