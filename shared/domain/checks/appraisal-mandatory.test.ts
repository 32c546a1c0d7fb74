import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'appraisal-mandatory',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test.each(['flat', 'house', 'land', 'vehicle', 'unfinished'] as const)(
  '%s: the officer may not value alone',
  (type) => {
    expect(find({ '/valuation/way': 'officer' }, {}, type)).toMatchObject([
      { message: 'officer-value', replacement: 'appraisal', overridable: false },
    ]);
  },
);

test('things may be valued by the officer; parties may agree on a flat', () => {
  expect(brief({ '/valuation/way': 'officer' }, {}, 'movable')).toEqual([]);
  expect(brief({ '/valuation/way': 'agreed' })).toEqual([]);
  expect(brief({ '/valuation/way': 'appraisal' })).toEqual([]);
});

test('a rule set without such kinds asks nothing', () => {
  const none = { ...ruleSet, appraisalMandatory: { ...ruleSet.appraisalMandatory, value: [] } };
  expect(brief({ '/valuation/way': 'officer' }, { ruleSet: none })).toEqual([]);
});
