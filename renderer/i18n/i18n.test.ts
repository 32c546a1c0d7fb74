import { describe, expect, test } from 'vitest';
import { createTexts, mergeTexts } from './i18n.ts';
import type { TextTree } from './texts.ts';

function keysOf(tree: TextTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}
const withoutPlurals = (keys: string[]) => keys.filter((key) => !/_(few|many)$/.test(key)).toSorted();
const textOf = (tree: TextTree, path: string): string =>
  path.split('.').reduce<string | TextTree>((at, key) => (at as TextTree)[key] ?? '', tree) as string;
const placeholders = (text: string) => (text.match(/\{\{\w+/g) ?? []).toSorted();

const uk = mergeTexts('uk');
const en = mergeTexts('en');

describe('texts', () => {
  test('Ukrainian and English have the same keys', () => {
    expect(withoutPlurals(keysOf(en))).toEqual(withoutPlurals(keysOf(uk)));
  });

  test('no text is empty', () => {
    const empty = keysOf(uk).filter((key) => textOf(uk, key).trim() === '');
    expect(empty).toEqual([]);
  });

  test('both languages use the same placeholders', () => {
    const different = withoutPlurals(keysOf(en)).filter(
      (key) =>
        !key.endsWith('_one') &&
        placeholders(textOf(uk, key)).join() !== placeholders(textOf(en, key)).join(),
    );
    expect(different).toEqual([]);
  });

  test('every Ukrainian plural has its four forms', () => {
    const ones = keysOf(uk).filter((key) => key.endsWith('_one'));
    const all = new Set(keysOf(uk));
    const missing = ones.flatMap((key) =>
      ['_few', '_many', '_other'].map((form) => key.replace(/_one$/, form)).filter((form) => !all.has(form)),
    );
    expect(missing).toEqual([]);
  });

  test('Ukrainian texts have the Ukrainian apostrophe and quotes, and no Russian letters', () => {
    const wrong = keysOf(uk).filter((key) => /[ёъыэ]|[а-яіїєґ]['`ʼ"][а-яіїєґ]|"/i.test(textOf(uk, key)));
    expect(wrong).toEqual([]);
  });

  test('plurals follow the Ukrainian rules', () => {
    const { t } = createTexts('uk');
    const forms = [1, 3, 5, 11, 21, 22].map((count) => t('count.files', { count }));
    expect(forms).toEqual(['1 файл', '3 файли', '5 файлів', '11 файлів', '21 файл', '22 файли']);
  });
});
