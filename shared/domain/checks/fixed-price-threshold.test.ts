import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'fixed-price-threshold',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const worth = (value: number | string) =>
  ({ '/sale/way': 'fixed-price', '/valuation/value': value }) as const;

test('thirty minimum wages exactly are let through, a kopiyka more is not', () => {
  expect(ruleSet.minimumWage.value * 30).toBe(25_941_000);
  expect(brief(worth(25_941_000), {}, 'movable')).toEqual([]);
  expect(brief(worth(25_940_999), {}, 'movable')).toEqual([]);
  expect(find(worth(25_941_001), {}, 'movable')).toMatchObject([
    { message: 'above', pointer: '/sale/way', replacement: 'electronic-auction', params: { wages: 30 } },
  ]);
});

test('the threshold moves with the wage of the set', () => {
  const more = { ...ruleSet, minimumWage: { ...ruleSet.minimumWage, value: ruleSet.minimumWage.value } };
  const doubled = { ...more, fixedPriceThresholdWages: { ...ruleSet.fixedPriceThresholdWages, value: 31 } };
  expect(brief(worth(25_941_001), { ruleSet: doubled }, 'movable')).toEqual([]);
});

test('an auction of the same thing is right', () => {
  expect(brief({ '/valuation/value': 25_941_001 }, {}, 'movable')).toEqual([]);
});
