import { expect, test } from 'vitest';
import { isBlank, readDate, readDecimal, readInteger, readMoney, readText } from './read-leaf.ts';

test('blank is nothing, spaces and an empty list, but not "no" and not zero', () => {
  expect([undefined, null, '', ' \u00A0\n', []].map(isBlank)).toEqual([true, true, true, true, true]);
  expect([false, 0, '0', [{}]].map(isBlank)).toEqual([false, false, false, false]);
});

test('text is trimmed, whole, and free of control characters', () => {
  expect(readText('  а\u0000б\r\nв\tг\u007F ')).toBe('аб\nв\tг');
  expect(readText('а\uD800б')).toBe('а\uFFFDб');
  expect([readText(' '), readText('\u0007'), readText(5)]).toEqual([undefined, undefined, undefined]);
});

test('money comes as kopiykas or as typed', () => {
  expect([readMoney(5), readMoney('0,05'), readMoney('5')]).toEqual([5, 5, 500]);
  expect([readMoney(-1), readMoney(0.5), readMoney(1e15), readMoney('x'), readMoney(true)]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

test.each([
  ['54,70', '54.7'],
  ['054.7', '54.7'],
  ['1 200', '1200'],
  ['0,0', '0'],
  ['-0', '0'],
  ['−3,5', '-3.5'],
  ['0.1234567', undefined],
  ['1.2.3', undefined],
  ['', undefined],
])('decimal %j is %j', (text, expected) => {
  expect(readDecimal(text)).toBe(expected);
});

test('integers and dates', () => {
  expect([readInteger('184 000'), readInteger('-2'), readInteger('2,0'), readInteger('дві')]).toEqual([
    184_000,
    -2,
    undefined,
    undefined,
  ]);
  expect([readDate('24.11.2026'), readDate('2026-11-24'), readDate(5)]).toEqual([
    '2026-11-24',
    '2026-11-24',
    undefined,
  ]);
});
