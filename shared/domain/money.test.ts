import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatMoney,
  fromMoney,
  maxMoneyKopiykas,
  moneySchema,
  parseMoney,
  percentOf,
  toMoney,
} from './money.ts';

const sums = fc.integer({ min: 0, max: maxMoneyKopiykas });

test.each([
  ['403 805,00', 40_380_500],
  ['403\u00A0805,00', 40_380_500],
  ['403805.5', 40_380_550],
  ['403805', 40_380_500],
  [' 1 грн', 100],
  ['12,05 ₴', 1_205],
  ['0', 0],
  ['9999999999999,99', maxMoneyKopiykas],
  ['99999999999999', undefined],
  ['1,234', undefined],
  ['-5', undefined],
  ['5,', undefined],
  ['сто', undefined],
  ['', undefined],
])('%j is read as %j', (text, expected) => {
  expect(parseMoney(text)).toBe(expected);
});

test('what is shown is read back, in both languages', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      expect(parseMoney(formatMoney(sum, 'uk'))).toBe(sum);
      expect(formatMoney(sum, 'en').replaceAll(',', '')).toBe(toMoney(sum).amount);
    }),
  );
  expect(formatMoney(40_380_500, 'uk')).toBe('403\u00A0805,00');
  expect(formatMoney(40_380_500, 'en')).toBe('403,805.00');
});

test('the form of the API gives the same sum back', () => {
  fc.assert(
    fc.property(sums, (sum) => {
      expect(fromMoney(moneySchema.parse(toMoney(sum)))).toBe(sum);
    }),
  );
});

test.each([
  [1, '50', 1],
  [1, '49', 0],
  [3, '50', 2],
  [40_380_500, '5', 2_019_025],
  [40_380_500, '1', 403_805],
  [33, '0.5', 0],
  [100, '0.5', 1],
  [maxMoneyKopiykas, '100', maxMoneyKopiykas],
  [maxMoneyKopiykas, '0', 0],
])('%d by %s percent is %d', (sum, percent, expected) => {
  expect(percentOf(sum, percent)).toBe(expected);
});

test('a percent is never further than half a kopiyka from the exact share', () => {
  fc.assert(
    fc.property(sums, fc.integer({ min: 0, max: 10_000 }), (sum, hundredths) => {
      const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      const twice = 2n * (BigInt(percentOf(sum, percent)) * 10_000n - BigInt(sum) * BigInt(hundredths));
      expect(twice > -10_000n && twice <= 10_000n).toBe(true);
    }),
  );
});
