import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseForSearch } from '../search-text.ts';
import { dayInName, freeVersionName } from './version-name.ts';
import { chooseInUse } from './in-use.ts';
import { fitsTokens, rankOf } from './ranking.ts';
import { placeLabel, placeLevelOf, readWrittenPlace } from './place-kind.ts';
import { queryTokens, searchKeys, searchWords } from './search-keys.ts';
import type { CivilDate } from '../civil-date.ts';

test('a name is found by each of its words, without apostrophes, hyphens and case', () => {
  expect(searchKeys('Біла Церква')).toEqual(['біла церква', 'церква']);
  expect(searchKeys('Івано-Франківськ')).toEqual(['івано франківськ', 'франківськ']);
  for (const name of ['Кам’янське', "кам'янське", 'КАМЯНСЬКЕ', 'Камʼянське', 'Kам’янське'])
    expect(searchWords(name)).toEqual(['камянське']);
  expect(queryTokens('с-ще Ґвалт, р-н Х')).toEqual(['селище', 'гвалт', 'район', 'х']);
});

test('the short way for plain names gives what the long way gives', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'АБВГҐДЕЄЖЗИІЇЙКабвгґдеєжзиіїйкщьюя’- '.split('')),
    maxLength: 30,
  });
  fc.assert(
    fc.property(letters, (name) => {
      const long =
        normaliseForSearch(name)
          .replaceAll('ʼ', '')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(searchWords(name)).toEqual([...long]);
    }),
    { numRuns: 500, seed: 7 },
  );
});

const path = [
  { kind: 'O', words: ['київська'] },
  { kind: 'P', words: ['броварський'] },
  { kind: 'C', words: ['софіївка'] },
];

test.each([
  ['софіїв', true],
  ['софіївка бровар', true],
  ['с. Софіївка, Київська область', true],
  ['селище софіївка', false],
  ['софіївка дніпро', false],
])('«%s» fits a village by its path: %s', (typed, fits) => {
  expect(fitsTokens(queryTokens(typed), path)).toBe(fits);
});

test('what was typed exactly comes first, cities before villages, old names last', () => {
  const village = { kind: 'C', words: ['київ'] };
  const city = { kind: 'M', words: ['київ'] };
  const longer = { kind: 'M', words: ['київка'] };
  const ranks = [
    rankOf(['київ'], city, false),
    rankOf(['київ'], village, false),
    rankOf(['київ'], longer, false),
    rankOf(['київ'], city, true),
  ];
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
});

test('places are written as papers write them, and read back', () => {
  expect(placeLabel('O', 'Київська')).toBe('Київська область');
  expect(placeLabel('O', 'Автономна Республіка Крим')).toBe('Автономна Республіка Крим');
  expect(placeLabel('X', 'Софіївка')).toBe('селище Софіївка');
  expect(readWrittenPlace('місто Київ', 1)).toEqual({ kind: 'K', name: 'Київ' });
  expect(readWrittenPlace('Соборний район', 5)).toEqual({ kind: 'B', name: 'Соборний' });
  expect(readWrittenPlace('Автономна Республіка Крим', 1)).toEqual({
    kind: 'O',
    name: 'Автономна Республіка Крим',
  });
  expect(['UA32000000000030281', 'UA32020000000057002', 'UA80000000000126643'].map(placeLevelOf)).toEqual([
    1, 2, 5,
  ]);
});

test.each([
  ['katottg-2025-05-16.csv', '2025-05-16'],
  ['кодифікатор_16.05.2025.csv', '2025-05-16'],
  ['20250516.json', '2025-05-16'],
  ['non-working-days-2015-2022.json', undefined],
  ['2025-02-30.csv', undefined],
])('the day of %s is %s', (name, day) => {
  expect(dayInName(name)).toBe(day);
});

test('a name that is taken gets a number', () => {
  const taken = new Set(['2026', '2026.2']);
  expect(freeVersionName('2026', (name) => taken.has(name))).toBe('2026.3');
});

const version = (no: number, dated: string, codeCount: number, source: 'built-in' | 'file' | 'central') => ({
  no,
  dated: dated as CivilDate,
  codeCount,
  source,
});

test('the newest whole version is in use; parts and the built-in one do not push it away', () => {
  const builtIn = version(1, '2030-01-01', 27, 'built-in');
  const whole = version(2, '2025-05-16', 31_748, 'file');
  const part = version(3, '2026-01-01', 27, 'central');
  const older = version(4, '2024-01-01', 31_000, 'file');
  expect(chooseInUse([builtIn], undefined)?.no).toBe(1);
  expect(chooseInUse([builtIn, whole, part, older], undefined)?.no).toBe(2);
  expect(chooseInUse([builtIn, whole, part, older], 4)?.no).toBe(4);
  expect(chooseInUse([builtIn, whole], 99)?.no).toBe(2);
  expect(chooseInUse([], undefined)).toBeUndefined();
});
