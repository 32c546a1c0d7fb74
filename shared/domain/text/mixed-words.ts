import { disguisedNoun } from './disguised-noun.ts';
import { lookAlikeBrands } from './disguised-words.ts';
import { foreignLetterSpots } from './foreign-letters.ts';
import { cyrillicToLatin, foreignTwins, isCyrillic, isLatin, latinToCyrillic } from './letters.ts';
import type { Spot } from './spot.ts';

/**
 * Invisible characters stay inside a word: they must not hide that its letters are mixed. «Ø57х3,5»: before a figure
 * the letter is the sign of a diameter and belongs to no word.
 */
const word = /(?:(?![Øø]\d)[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF])+/gu;
const roman = /^(?:[IVX]+|(?=.*[IVX])[IVXLCDM]{3,})$/;

/** Alike only in handwriting and some fonts: no ground for an alarm, but the likeliest mend of one. */
const handwrittenTwins: ReadonlyMap<string, string> = new Map(
  ['nп', 'uи', 'rг', 'tт', 'mм'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

type Letter = { readonly at: number; readonly letter: string; readonly cyrillic: boolean };

/** Finds words that hold letters of both alphabets, and Cyrillic letters in codes that follow a Latin name. */
export function mixedWordSpots(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(word)) {
    for (const part of multiplied(match[0], match.index)) spots.push(...spotsOfWord(part.text, part.at));
    spots.push(...codeAfterName(text, match[0], match.index));
    spots.push(...brandBeforeName(text, match[0], match.index));
  }
  return spots;
}

/** «2хUSB», «4xHDMI»: the multiplication sign between a number and a name belongs to no word. */
function multiplied(found: string, at: number): readonly { readonly text: string; readonly at: number }[] {
  const match = /^\d+[xхXХ](?=.)/u.exec(found);
  return match ? [{ text: found.slice(match[0].length), at: at + match[0].length }] : [{ text: found, at }];
}

function spotsOfWord(found: string, at: number): readonly Spot[] {
  const letters = lettersOf(found, at);
  const cyrillic = letters.filter((letter) => letter.cyrillic);
  const latin = letters.filter((letter) => !letter.cyrillic);
  if (cyrillic.length === 0) return [];
  const foreign = foreignLetterSpots(found, at);
  if (latin.length === 0) return foreign;
  const disguised = disguisedSpots(letters);
  if (disguised) return [...disguised, ...foreign];
  const toCyrillic = latin.every(({ letter }) => latinToCyrillic.has(letter));
  const toLatin = cyrillic.every(({ letter }) => cyrillicToLatin.has(letter));
  if (!toCyrillic && !toLatin) {
    if (isJoined(letters) || isMarking(found)) return foreign;
    return latin.length <= cyrillic.length ? [...latin.map(asCyrillic), ...foreign] : cyrillic.map(asLatin);
  }
  const wantsLatin = toLatin && (!toCyrillic || prefersLatin(found, cyrillic.length, latin.length));
  return wantsLatin ? cyrillic.map(asLatin) : [...latin.map(asCyrillic), ...foreign];
}

function prefersLatin(found: string, cyrillicCount: number, latinCount: number): boolean {
  const asCode = Array.from(found, (letter) => cyrillicToLatin.get(letter) ?? letter).join('');
  if (roman.test(asCode) || found.length === 17) return true;
  return latinCount > cyrillicCount;
}

/** «Xeroxом», «QRкоди»: a Latin name with a Ukrainian ending, one border, two letters at least on either side. */
function isJoined(letters: readonly Letter[]): boolean {
  const border = letters.findIndex(({ cyrillic }) => cyrillic);
  const rest = letters.slice(border);
  return border >= 2 && rest.length >= 2 && rest.every(({ cyrillic }) => cyrillic);
}

/** «HOVTБУК»: looks like a name with an ending, but its Latin letters are only meant to look Ukrainian. */
function disguisedSpots(letters: readonly Letter[]): readonly Spot[] | undefined {
  const right = disguisedNoun(letters.map(({ letter }) => letter)) ?? [];
  const isDisguised = letters.slice(0, right.length).some(({ cyrillic }) => !cyrillic);
  if (!isDisguised) return undefined;
  return letters.flatMap((letter, index) => {
    const mended = right[index];
    return letter.cyrillic
      ? []
      : [mended === undefined ? asCyrillic(letter) : { ...asCyrillic(letter), mended }];
  });
}

/** «АИР160S4», «5СТ60Ah»: parts of one alphabet each, with figures between them. */
function isMarking(found: string): boolean {
  return found.split(/\d+/).every((part) => /^(?:\p{Script=Cyrillic}*|\p{Script=Latin}*)$/u.test(part));
}

/** «НР LaserJet»: a brand of look-alikes in Cyrillic right before another Latin word. */
function brandBeforeName(text: string, found: string, at: number): readonly Spot[] {
  const letters = lettersOf(found, at);
  const latin = letters.map(({ letter }) => cyrillicToLatin.get(letter) ?? letter).join('');
  if (!letters.every(({ cyrillic }) => cyrillic) || !lookAlikeBrands.has(latin)) return [];
  return /^ [A-Za-z]{2,}/.test(text.slice(at + found.length)) ? letters.map(asLatin) : [];
}

/** «Audi А6», «BMW Х5», «Passat В8» with a Cyrillic letter in the code. */
function codeAfterName(text: string, found: string, at: number): readonly Spot[] {
  if (!/^[АВЕІКМНОРСТХУ]\d{1,4}$/u.test(found) || !/\p{Script=Latin}{2,} $/u.test(text.slice(0, at)))
    return [];
  return [asLatin({ at, letter: found.charAt(0), cyrillic: true })];
}

function lettersOf(found: string, at: number): readonly Letter[] {
  const letters: Letter[] = [];
  let offset = at;
  for (const letter of found) {
    if (isCyrillic(letter)) letters.push({ at: offset, letter, cyrillic: true });
    else if (isLatin(letter)) letters.push({ at: offset, letter, cyrillic: false });
    offset += letter.length;
  }
  return letters;
}

function asCyrillic({ at, letter }: Letter): Spot {
  const twin = latinToCyrillic.get(letter) ?? handwrittenTwins.get(letter);
  // «jолка»: a twin that no Ukrainian word has would be the next spot.
  return spot(at, letter, 'latin-in-cyrillic', foreignTwins.has(twin ?? '') ? undefined : twin);
}

function asLatin({ at, letter }: Letter): Spot {
  return spot(at, letter, 'cyrillic-in-latin', cyrillicToLatin.get(letter));
}

function spot(at: number, letter: string, kind: Spot['kind'], mended: string | undefined): Spot {
  return { start: at, end: at + letter.length, kind, ...(mended === undefined ? {} : { mended }) };
}
