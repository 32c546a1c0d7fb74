import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFlat } from '../sample-dossier.ts';
import { textsOf } from './dossier-texts.ts';
import { foldForSearch, wordsOf } from './fold.ts';
import { indexText } from './index-text.ts';
import { searchQuery } from './query.ts';
import { stemsOf, stemsToFind } from './stem.ts';

test('apostrophes, confused letters, stress, case and look-alikes are one', () => {
  for (const apostrophe of ['’', '‘', "'", '`', 'ʼ', '"', '*', '']) {
    expect(foldForSearch(`Об${apostrophe}єкт`)).toBe('обект');
  }
  expect(foldForSearch('Ґанок')).toBe('ганок');
  expect(foldForSearch('за́мок')).toBe('замок');
  expect(foldForSearch('Kвapтиpa')).toBe('квартира');
  expect(foldForSearch('ква\u00ADртира\u200B')).toBe('квартира');
  expect(foldForSearch("'лот'")).toBe(' лот ');
  expect(foldForSearch('Škoda')).toBe(foldForSearch('skoda'));
  expect(foldForSearch('2О26')).toBe('2026');
});

test('the beginning of a word stays the beginning of its form, letter by letter', () => {
  const words = ['Одесса', 'Volkswagen', 'Хмельницький', 'WVWZZZ3CZJE123456', 'дев’ятиповерховий', 'Škoda'];
  for (const word of words) {
    const whole = foldForSearch(word);
    for (let length = 1; length <= word.length; length += 1) {
      expect(whole.startsWith(foldForSearch(word.slice(0, length)).trim())).toBe(true);
    }
  }
});

test('forms of a word meet in a stem', () => {
  for (const [one, other] of [
    ['харкив', 'харкова'],
    ['заец', 'зайцем'],
    ['викно', 'викон'],
    ['кременчук', 'кременчуци'],
  ] as const) {
    expect(stemsToFind(other).some((stem) => stemsOf(one).includes(stem))).toBe(true);
    expect(stemsToFind(one).some((stem) => stemsOf(other).includes(stem))).toBe(true);
  }
  expect(stemsOf('12а')).toEqual([]);
  expect(stemsOf('vин')).toEqual([]);
});

test('everything typed into a dossier can be found, codes of choices cannot', () => {
  const words = indexText(
    textsOf({ content: sampleFlat, fileNames: ['Витяг.pdf'], numbers: ['UA-LOT-15', '12/2026'] }),
  ).split(' ');
  for (const part of [
    'мельничук',
    '74512836',
    '757',
    'антоновича',
    'цегла',
    '403805',
    '757601625ц',
    'витяг',
    '12',
  ])
    expect(words).toContain(foldForSearch(part));
  for (const code of ['p1', 'writ', 'debtor', 'debtоr', foldForSearch('debtor')])
    expect(words).not.toContain(code);
});

test('nothing typed ever acts as query syntax', () => {
  const syntax = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    ':',
    '^',
    '-',
    '+',
    '«',
    '»',
    '.',
    ' ',
    'NEAR',
    'OR',
    'NOT',
  );
  const anyText = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 8 })
    .map((codes) => String.fromCodePoint(...codes));
  const typed = fc.array(fc.oneof(syntax, anyText, fc.constantFrom('рік', 'АА1234ВК', '1 250 000')), {
    maxLength: 8,
  });
  const isOurs = fc.property(typed, (parts) => {
    const bare = searchQuery(parts.join('')).replaceAll(/"[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*"\*?/gu, 'x');
    return /^$|^[x() ANDOR]+$/u.test(bare) && !/x x|x\(|\)x|\(\)/u.test(bare);
  });
  expect(fc.check(isOurs, { numRuns: 300 }).counterexample).toBeNull();
  for (const wordless of ['  «»"" ', '"', "'", '"."', '№ …']) expect(searchQuery(wordless)).toBe('');
  // Quotes around nothing are no word either: the letter after them is all there is.
  expect(searchQuery('"--" к')).toBe(searchQuery('к'));
  expect(wordsOf('а-б')).toEqual(['а', 'б']);
});

test('a single letter beside other words narrows nothing; quotes keep the order', () => {
  expect(searchQuery('квартира к')).toBe(searchQuery('квартира'));
  expect(searchQuery('«житловий будинок»')).toBe('"житловий будинок"');
  expect(searchQuery('"житловий буд')).toBe('"житловий буд"*');
  expect(searchQuery('10.08.2026')).toContain('"2026 08 10"');
});
