import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'sole-dwelling',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const owed = (debtSum: number) => ({ '/rights/soleDwelling': true, '/proceeding/debtSum': debtSum });

test('fifty minimum wages exactly are below, a kopiyka more is above', () => {
  expect(ruleSet.minimumWage.value * ruleSet.soleDwellingWages.value).toBe(43_235_000);
  expect(brief(owed(43_234_999))).toEqual(['!below-limit /rights/soleDwelling']);
  expect(find(owed(43_235_000))).toMatchObject([
    { message: 'below-limit', overridable: false, params: { wages: 50 } },
  ]);
  expect(brief(owed(43_235_001))).toEqual([]);
});

test('another set in force on another day has another limit', () => {
  const twenty = { ...ruleSet, soleDwellingWages: { ...ruleSet.soleDwellingWages, value: 20 } };
  expect(brief(owed(17_294_000), { ruleSet: twenty })).toEqual(['!below-limit /rights/soleDwelling']);
  expect(brief(owed(17_294_001), { ruleSet: twenty })).toEqual([]);
});

test('another dwelling is not protected', () => {
  expect(brief({ '/rights/soleDwelling': false, '/proceeding/debtSum': 1 })).toEqual([]);
});
