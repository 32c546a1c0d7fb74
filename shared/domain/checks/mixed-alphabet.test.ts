import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'mixed-alphabet',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test('the very letters are marked and mended by one key', () => {
  expect(find({ '/object/title': 'Двoкімнатна квартира' })).toMatchObject([
    {
      severity: 'block',
      message: 'letters',
      params: { places: 1, word: 'Двoкімнатна' },
      spans: [{ start: 2, end: 3 }],
      replacement: 'Двокімнатна квартира',
      overridable: true,
    },
  ]);
});

test.each([
  ['Квар\u200Bтира', 'invisible', 'Квартира'],
  ['Квартира\u202E', 'invisible', 'Квартира'],
  ['Квартира 5О кв. м', 'digits', 'Квартира 50 кв. м'],
])('%j: %s', (title, message, replacement) => {
  expect(find({ '/object/title': title })).toMatchObject([{ message, replacement }]);
});

test.each([
  'Ноутбук Lenovo ThinkPad E15, s/n PF2ABCDE, USB-C',
  'Кабель ВВГнг-LS 3х2,5, LED-лампа E27',
  'Детальніше: https://example.com.ua/lots?id=4512',
])('Latin is right: %s', (title) => {
  expect(brief({ '/object/title': title })).toEqual([]);
});

const car = { '/details/vehicleKind': 'car' } as const;

test('codes have their own checks: there only invisible characters are looked for', () => {
  expect(brief({ ...car, '/details/vin': 'WVWZZZ3СZJE123456' }, {}, 'vehicle')).toEqual([]);
  expect(brief({ ...car, '/details/vin': 'WVWZZZ3C\u00ADZJE123456' }, {}, 'vehicle')).toEqual([
    '!invisible /details/vin',
  ]);
});
