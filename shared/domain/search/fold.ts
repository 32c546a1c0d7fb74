import { invisiblePattern } from '../text/letters.ts';

/** Signs that people type for the apostrophe; inside a word they are dropped, elsewhere they part words. */
const apostrophes = /[’‘'`´ʼ′]/gu;
/** «Кам"янське», «об*єкт»: other signs in the apostrophe's place. */
const insteadOfApostrophe = /(?<=[бвгґджзкмнпрстфхцчшщ])["*](?=[яюєїе])/gu;
const insideWord = /(?<=\p{L})ʼ(?=\p{L})/gu;
const accentedLatin = /[\u00C0-\u024F]/gu;

/**
 * Letters that are one letter for finding. Latin letters that look like Cyrillic ones become these in every word,
 * so that text and query meet whichever alphabet either was typed in; what Ukrainian typists confuse (ґ – г,
 * є – е, і, ї – и) and what Russian spelling brings (ы, э, ё) is one; the soft and hard signs are dropped.
 */
const sameLetter: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ґ: 'г',
  є: 'е',
  э: 'е',
  ё: 'е',
  і: 'и',
  ї: 'и',
  ы: 'и',
  ь: '',
  ъ: '',
  ѕ: 's',
  ј: 'j',
  һ: 'н',
  '²': '2',
  '³': '3',
};
const confused = /[abcehikmoptxyґєэёіїыьъѕјһ²³]/gu;
/** «2О26»: the letter in the place of zero. */
const zeroLetter = /(?<=\d)о(?=\d)/gu;
const doubledConsonant = /([бвгджзйклмнпрстфхцчшщ])\1+/gu;

/**
 * Gives text in the one form in which the index keeps it and a query asks for it: lower case, no apostrophes, no
 * invisible characters, no stress marks, one letter for those that are confused, one consonant for two. Every step
 * but the apostrophe's works letter by letter, so that the beginning of a word stays the beginning of its form.
 */
export function foldForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisiblePattern, '')
    .toLowerCase()
    .replace(accentedLatin, (letter) => letter.normalize('NFD'))
    .replace(/\p{M}/gu, '')
    .replace(insteadOfApostrophe, 'ʼ')
    .replace(apostrophes, 'ʼ')
    .replace(insideWord, '')
    .replaceAll('ʼ', ' ')
    .replace(confused, (letter) => sameLetter[letter] ?? letter)
    .replace(zeroLetter, '0')
    .replace(doubledConsonant, '$1');
}

/** Gives the words of a folded text in their order: runs of letters and digits. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
