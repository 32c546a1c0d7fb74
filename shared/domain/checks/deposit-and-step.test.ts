import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'deposit-and-step',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test('deposit and step are the percents of the start price, to the kopiyka', () => {
  expect(brief()).toEqual([]);
  for (const wrong of [2_019_024, 2_019_026])
    expect(find({ '/sale/deposit': wrong })).toMatchObject([
      { message: 'deposit-differs', replacement: 2_019_025, overridable: true, toVerify: true },
    ]);
  for (const wrong of [403_804, 403_806])
    expect(find({ '/sale/step': wrong })).toMatchObject([{ message: 'step-differs', replacement: 403_805 }]);
});

test('they follow the typed start price, also a wrong one', () => {
  expect(brief({ '/sale/startPrice': 10_000, '/sale/deposit': 500, '/sale/step': 100 })).toEqual([]);
});

test('at a fixed price there is neither', () => {
  const fixed = { '/sale/way': 'fixed-price', '/sale/deposit': 0, '/sale/step': 0 } as const;
  expect(brief(fixed)).toEqual([]);
  expect(brief({ ...fixed, '/sale/deposit': 1 })).toEqual(['!deposit-differs /sale/deposit']);
});
