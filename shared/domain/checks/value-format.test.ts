import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, type Changes } from './sample-run.ts';

const { brief } = createSampleRun(
  'value-format',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test.each<[string, Changes, readonly string[]]>([
  ['all right', {}, []],
  ['a sum in words', { '/proceeding/debtSum': 'багато' }, ['!money /proceeding/debtSum']],
  ['a day that is not', { '/proceeding/openedOn': '31.02.2026' }, ['!date /proceeding/openedOn']],
  ['a leap day that is not', { '/proceeding/openedOn': '29.02.2026' }, ['!date /proceeding/openedOn']],
  ['rooms in words', { '/details/rooms': 'дві' }, ['!integer /details/rooms']],
  ['no rooms', { '/details/rooms': '0' }, ['!below-minimum /details/rooms']],
  ['one room', { '/details/rooms': '1' }, []],
  ['the highest floor', { '/details/floor': '200' }, []],
  ['a floor above it', { '/details/floor': '201' }, ['!above-maximum /details/floor']],
  ['the longest title', { '/object/title': 'а'.repeat(250) }, []],
  ['a letter more', { '/object/title': 'а'.repeat(251) }, ['!too-long /object/title']],
  ['a title of digits', { '/object/title': '54,7' }, ['!no-letters /object/title']],
  ['a title of one letter', { '/object/title': 'а 54' }, ['!no-letters /object/title']],
  ['a party of digits', { '/parties/list/0/name': '12345' }, ['!no-letters-in-name /parties/list/0/name']],
  ['a party of one letter', { '/parties/list/0/name': 'Я' }, []],
  ['a storer of dashes', { '/storage/storer': '---' }, ['!no-letters-in-name /storage/storer']],
  ['a valuer of digits', { '/valuation/valuer': '1' }, ['!no-letters-in-name /valuation/valuer']],
  ['forty letters', { '/object/description': 'опис'.repeat(10) }, []],
  [
    'thirty-nine',
    { '/object/description': 'опис'.repeat(10).slice(1) },
    ['?short-description /object/description'],
  ],
  ['a short telephone', { '/storage/storerPhone': '12' }, ['!phone-length /storage/storerPhone']],
])('%s', (_name, changes, expected) => {
  expect(brief(changes)).toEqual(expected);
});
