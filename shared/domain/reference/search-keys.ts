import { normaliseForSearch } from '../search-text.ts';

const maxWords = 12;
const maxTokens = 8;
const keyLength = 60;

/** Nearly every name of a place: tens of thousands of them go the short way to the same words. */
const plainName = /^[А-Яа-яЄєІіЇїҐґ’\- ]+$/;

/** Gives the words of a name as they are searched: no case, apostrophes or hyphens. */
export function searchWords(text: string): readonly string[] {
  if (plainName.test(text))
    return text.toLowerCase().replaceAll('’', '').replaceAll('ґ', 'г').split(/[ -]+/).filter(Boolean);
  return (
    normaliseForSearch(text)
      .replaceAll('ʼ', '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Gives the keys by which a name is found: itself and its rest from every further word on. */
export function searchKeys(name: string): readonly string[] {
  const words = searchWords(name).slice(0, maxWords);
  return [...new Set(words.map((_word, index) => words.slice(index).join(' ').slice(0, keyLength)))];
}

/** Gives what a person typed as words to look for. */
export function queryTokens(text: string): readonly string[] {
  const short = text
    .replace(/(?<!\p{L})р-н(?!\p{L})/giu, 'район')
    .replace(/(?<!\p{L})с-ще(?!\p{L})/giu, 'селище');
  return searchWords(short.slice(0, 200)).slice(0, maxTokens);
}

const kindWords: Readonly<Record<string, readonly string[]>> = {
  O: ['область', 'обл'],
  K: ['місто', 'м'],
  P: ['район', 'рн'],
  H: ['громада', 'територіальна', 'тг', 'отг'],
  M: ['місто', 'м'],
  T: ['смт', 'селище', 'міського', 'типу'],
  X: ['селище', 'смт', 'сщ'],
  C: ['село', 'с'],
  B: ['район', 'рн', 'місто'],
};
const allKindWords = new Set(Object.values(kindWords).flat());

/** Tells that a word only says what a place is: it narrows the search, but nothing is found by it alone. */
export function isKindWord(token: string): boolean {
  return allKindWords.has(token);
}

/** Tells that a typed word says what this is: «село» for a village. */
export function saysKind(token: string, kind: string): boolean {
  return kindWords[kind]?.includes(token) ?? false;
}
