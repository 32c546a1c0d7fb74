import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFlat } from './sample-dossier.ts';
import { normaliseForSearch, searchQuery, searchText } from './search-text.ts';

/** What FTS5 does with our query over one text: every group has a stem that begins some word. */
function finds(text: string, input: string): boolean {
  const words = normaliseForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return searchQuery(input)
    .split(' AND ')
    .every((group) =>
      Array.from(group.matchAll(/"([^"]+)"\*/g), ([, stem = '']) => stem).some((stem) =>
        words.some((word) => word.startsWith(stem)),
      ),
    );
}

test('apostrophes, ґ, stress, case and look-alikes are one', () => {
  for (const apostrophe of ['’', '‘', "'", '`', 'ʼ']) {
    expect(normaliseForSearch(`Об${apostrophe}єкт`)).toBe('обʼєкт');
  }
  expect(normaliseForSearch('Ґанок')).toBe('ганок');
  expect(normaliseForSearch('за́мок')).toBe('замок');
  expect(normaliseForSearch('Kвapтиpa')).toBe('квартира');
  expect(normaliseForSearch('ква\u00ADртира\u200B')).toBe('квартира');
  expect(normaliseForSearch("'лот'")).toBe(' лот ');
  expect(normaliseForSearch('Volkswagen Passat')).toBe('volkswagen passat');
  expect(normaliseForSearch('Її їжак')).toBe('її їжак');
});

test('everything typed into a dossier can be found', () => {
  const text = searchText({ content: sampleFlat });
  for (const part of [
    'мельничук',
    '74512836',
    '757',
    'антоновича',
    'цегла',
    '403805',
    '54,7',
    'ua213223130000026007233566001',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('p1\n');
});

const forms: readonly (readonly [string, string])[] = [
  ['квартира', 'квартири'],
  ['квартири', 'квартира'],
  ['квартир', 'квартирою'],
  ['будинок', 'будинку'],
  ['будинку', 'будинок'],
  ['будинки', 'будинків'],
  ['житловий будинок', 'житлового будинку'],
  ['автомобіль', 'автомобіля'],
  ['автомобілів', 'автомобілем'],
  ['Мельничук', 'Мельничука'],
  ['Мельничука', 'Мельничук'],
  ['Коваленко', 'Коваленка'],
  ['Коваленку', 'Коваленко'],
  ['Шевчук', 'Шевчуком'],
  ['Кравець', 'Кравця'],
  ['Кравця', 'Кравець'],
  ['Київ', 'Києва'],
  ['Києві', 'Київ'],
  ['Харків', 'Харкова'],
  ['Харкові', 'Харків'],
  ['Львів', 'Львова'],
  ['Одеса', 'Одесі'],
  ['Полтава', 'Полтаві'],
  ['земельна ділянка', 'земельної ділянки'],
  ['ділянці', 'ділянка'],
  ['частка', 'частці'],
  ['частці', 'частка'],
  ['садок', 'садка'],
  ['садка', 'садок'],
  ['кінець', 'кінця'],
  ['ніч', 'ночі'],
  ['рік', 'року'],
  ['трактор', 'тракторів'],
  ['верстат', 'верстати'],
  ['обладнання', 'обладнанням'],
  ['приміщення', 'приміщень'],
  ['нежитлове', 'нежитлового'],
  ['гараж', 'гаражі'],
  ['гаражний', 'гаражного'],
  ['причіп', 'причепа'],
  ['причепа', 'причіп'],
  ['напівпричіп', 'напівпричепів'],
  ['Петрівка', 'Петрівці'],
  ['вулиця', 'вулиці'],
  ['площа', 'площею'],
  ['холодильник', 'холодильники'],
  ['меблі', 'меблів'],
  ['телефон', 'телефонів'],
  ['корова', 'корів'],
  ['зерно', 'зерна'],
  ['право вимоги', 'права вимоги'],
  ['об’єкт', "об'єкта"],
  ['сім’я', 'сімʼї'],
  ['п’ятий', "п'ятого"],
  ['ґанок', 'ганок'],
  ['Kвартира', 'квартира'],
  ['боржник', 'боржника'],
  ['стягувач', 'стягувача'],
  ['незавершене будівництво', 'незавершеного будівництва'],
  ['WVWZZZ3CZJE123456', 'wvwzzz3cz'],
  ['757/6016/25-ц', '757/6016'],
  ['Passat', 'pass'],
];

test('at least 95 % of the list of forms is found', () => {
  const missed = forms.filter(([text, input]) => !finds(text, input));
  expect(missed.length / forms.length, `missed: ${JSON.stringify(missed)}`).toBeLessThanOrEqual(0.05);
});

test.each([
  ['квартира Київ', 'трактор Київ'],
  ['будинок 12', 'будинок 13'],
  ['Volkswagen', 'Audi'],
])('%s is not found by %s', (text, input) => {
  expect(finds(text, input)).toBe(false);
});

test('nothing typed ever acts as query syntax', () => {
  const group = String.raw`(?:"[\p{L}\p{N}]+"\*|\("[\p{L}\p{N}]+"\*(?: OR "[\p{L}\p{N}]+"\*)+\))`;
  const ours = new RegExp(`^(?:${group}(?: AND ${group})*)?$`, 'u');
  const syntax = fc.constantFrom(
    '"',
    '*',
    '(',
    ')',
    ':',
    '^',
    '-',
    '+',
    'NEAR',
    'OR',
    'NOT',
    'body:',
    "'",
    ';',
    '\u0000',
  );
  const anyText = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 8 })
    .map((codes) => String.fromCodePoint(...codes));
  const typed = fc.array(fc.oneof(syntax, anyText, fc.constant('рік')), {
    maxLength: 8,
  });
  const isOurs = fc.property(typed, (parts) => ours.test(searchQuery(parts.join(''))));
  expect(fc.check(isOurs, { numRuns: 200 }).counterexample).toBeNull();
  expect(searchQuery('  «»"" ')).toBe('');
  expect(searchQuery('кв* OR "x"')).toBe('"кв"* AND "or"* AND "x"*');
});
