import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'start-price',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const attempt = (number: '1' | '2' | '3', startPrice: number) => ({
  '/sale/attempt': number,
  '/sale/startPrice': startPrice,
});

test.each([
  ['1', 40_380_500],
  ['2', 34_323_425],
  ['3', 28_266_350],
] as const)('attempt %s: exactly the percent of the value, not a kopiyka more or less', (number, price) => {
  expect(brief(attempt(number, price))).toEqual([]);
  for (const wrong of [price - 1, price + 1]) {
    expect(find(attempt(number, wrong))).toMatchObject([
      { message: 'differs', pointer: '/sale/startPrice', replacement: price, overridable: false },
    ]);
  }
});

test('a vehicle falls faster than a flat; a price that cannot be read is another check’s', () => {
  expect(find(attempt('2', 1), {}, 'vehicle')).toMatchObject([{ replacement: 30_285_375 }]);
  expect(find(attempt('3', 1), {}, 'vehicle')).toMatchObject([{ replacement: 20_190_250 }]);
  expect(brief({ '/sale/startPrice': 'багато' })).toEqual([]);
});
