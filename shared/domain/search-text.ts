import { invisiblePattern, isCyrillic, latinToCyrillic } from './text/letters.ts';

const apostrophes = /[’‘'`´ʼ′]/gu;
/** Used as a quotation mark, not inside a word. */
const looseApostrophe = /(?<!\p{L})ʼ|ʼ(?!\p{L})/gu;
const word = /[\p{L}\p{M}\p{N}ʼ]+/gu;

/**
 * Gives text in a form in which two ways of writing the same are equal: lower case, one apostrophe (ʼ), ґ as г, ё as е,
 * Latin look-alikes inside Cyrillic words as Cyrillic, no invisible characters, no stress marks. Keeps і and и, е and є
 * apart, so it tells names apart; the full-text index uses the looser `search/fold.ts`.
 */
export function normaliseForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisiblePattern, '')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, 'ʼ')
    .replace(looseApostrophe, ' ')
    .toLowerCase()
    .replace(word, (found) => (isCyrillic(found) ? cyrillicWord(found) : found))
    .replace(/ґ/gu, 'г')
    .replace(/ё/gu, 'е');
}

function cyrillicWord(found: string): string {
  return Array.from(found, (letter) => latinToCyrillic.get(letter) ?? letter).join('');
}
