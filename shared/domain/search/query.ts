import { foldForSearch, wordsOf } from './fold.ts';
import { partsOf } from './index-text.ts';
import { stemsToFind } from './stem.ts';

/** More pieces than a person types; the rest of a pasted page narrows nothing. */
const mostPieces = 12;
const longestWord = 60;

const quoted = /(?<![\p{L}\p{N}])["«“„]([^"«»“”„]{2,})(["»”]|$)(?![\p{L}\p{N}])/gu;
const groupedDigits = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\p{L}\p{N}])/gu;
const wholeSum = /(?<=\d)[.,]00(?!\d)/gu;
const civilDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/**
 * Gives the FTS5 query of what a person typed: every piece must be there, each as the beginning of a word or as
 * another form of it; what stands in quotes word for word. Gives '' when no word was typed: then it is no query, and the
 * list stays whole. Words come out in quotes of their own, so nothing typed ever acts as FTS5 syntax.
 */
export function searchQuery(input: string): string {
  const typed = input.slice(0, 400).toWellFormed();
  const phrases = Array.from(typed.matchAll(quoted), ([, phrase = '', close = '']) =>
    phraseGroup(phrase, close !== ''),
  ).filter((group) => group !== '');
  const rest = typed.replace(quoted, ' ');
  const pieces = piecesOf(rest);
  const groups = [
    ...phrases,
    ...pieces.map((piece, index) => groupOf(piece, index > 0 || phrases.length > 0)),
  ].filter((group) => group !== '');
  const found = groups.slice(0, mostPieces).join(' AND ');
  const together = phrases.length === 0 ? writtenTogether(pieces) : '';
  return together === '' || found === '' ? found : `(${found}) OR ${together}`;
}

/** Words in this order; while the closing quote is not typed, the last one is a beginning. */
function phraseGroup(phrase: string, closed: boolean): string {
  const words = wordsOf(foldForSearch(phrase));
  return closed || words.length === 0 ? exactly(words) : beginning(words);
}

/** Parts what was typed at spaces and at punctuation that joins no numbers; sums in groups of digits stay one. */
function piecesOf(text: string): readonly string[] {
  return text
    .replace(wholeSum, '')
    .replace(groupedDigits, (sum) => sum.replaceAll(/[^\d]/gu, ''))
    .split(/[\s;()!?«»“”„#№,]+|(?<!\d)\.|\.(?!\d)/u)
    .filter((piece) => wordsOf(foldForSearch(piece)).length > 0)
    .slice(0, mostPieces);
}

/** The alternatives of one piece; a single letter beside other words narrows nothing yet and is passed over. */
function groupOf(piece: string, beside: boolean): string {
  const date = civilDate.exec(piece);
  if (date) return dateGroup(date);
  const words = wordsOf(foldForSearch(piece)).map((word) => word.slice(0, longestWord));
  const [word] = words;
  if (word === undefined) return '';
  if (words.length > 1) return compoundGroup(words);
  if (word.length === 1) return beside && /\p{L}/u.test(word) ? '' : exactly([word]);
  const parts = partsOf(word);
  return anyOf([...formsOf(word), ...(parts.length > 1 && parts.length <= 3 ? [beginning(parts)] : [])]);
}

/** «757/6016/25-ц», «Івано-Франківськ»: in pieces as typed, or written together. */
function compoundGroup(words: readonly string[]): string {
  const joined = words.join('').slice(0, longestWord);
  if (words.some((word) => /\d/u.test(word))) return anyOf([inOrder(words), ...formsOf(joined)]);
  const apart = words
    .map((word) => (word.length === 1 ? exactly([word]) : anyOf(formsOf(word))))
    .join(' AND ');
  return `((${apart}) OR ${anyOf(formsOf(joined))})`;
}

/**
 * A number in pieces. A last piece of one sign is taken whole: what begins with it is a tenth of all words, and the
 * number written together finds what is still being typed.
 */
function inOrder(words: readonly string[]): string {
  return words.at(-1)?.length === 1 ? exactly(words) : beginning(words);
}

function two(number: string): string {
  return number.padStart(2, '0');
}

/** «10.08.2026» is kept as 2026-08-10. */
function dateGroup([, day = '', month = '', year = '']: RegExpExecArray): string {
  return anyOf([
    exactly([year, two(month), two(day)]),
    exactly([day, month, year]),
    exactly([two(day), two(month), year]),
  ]);
}

/** «Ново Миколаївка» for «Новомиколаївка»: two words may be one. */
function writtenTogether(pieces: readonly string[]): string {
  const words = pieces.map((piece) => foldForSearch(piece));
  if (words.length !== 2 || !words.every((word) => /^\p{L}{3,30}$/u.test(word))) return '';
  return anyOf(formsOf(foldForSearch(words.join(''))));
}

function formsOf(word: string): readonly string[] {
  const stems = stemsToFind(word).filter((stem) => !stem.startsWith(word));
  return [beginning([word]), ...stems.map((stem) => exactly([stem]))];
}

function exactly(words: readonly string[]): string {
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
}

function beginning(words: readonly string[]): string {
  return `${exactly(words)}*`;
}

function anyOf(alternatives: readonly string[]): string {
  const once = [...new Set(alternatives)];
  return once.length > 1 ? `(${once.join(' OR ')})` : (once[0] ?? '');
}
