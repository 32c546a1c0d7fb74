import { digitsInWord } from './digits-in-word.ts';
import type { Spot } from './spot.ts';

const digitOf: ReadonlyMap<string, string> = new Map([
  ...['О', 'о', 'O', 'o'].map((letter) => [letter, '0'] as const),
  ...['З', 'з'].map((letter) => [letter, '3'] as const),
  ...['І', 'I', 'l'].map((letter) => [letter, '1'] as const),
]);

/** Finds letters in the place of digits («38О В») and digits in the place of letters («к0мпресор»). */
export function digitSpots(text: string): readonly Spot[] {
  return [
    ...Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).flatMap((match) =>
      inNumber(match[0], match.index, {
        before: text.slice(Math.max(0, match.index - 12), match.index),
        after: text.slice(match.index + match[0].length, match.index + match[0].length + 8),
      }),
    ),
    ...[...text.matchAll(shortNumberEnd), ...text.matchAll(shortNumberStart)].map((match) =>
      spot(match.index, digitOf.get(match[0])),
    ),
    ...digitsInWord(text).map(({ at, letter }) => spot(at, letter)),
  ];
}

const units = '(?:кв|м|км|куб|грн|тис|га|кг|т|л|шт|році|року|р)(?!\\p{L})';
/** «5О кв. м»: a number of two signs is judged by the unit after it. */
const shortNumberEnd = new RegExp(`(?<=(?<![\\p{L}\\p{N}-])\\d+[.,]?\\d*)[ОоOo](?=,\\d|\\s*${units})`, 'gu');
const shortNumberStart = new RegExp(`(?<=^|\\s|\\()[ОЗ](?=[\\d.,]*\\d\\s*${units})`, 'gu');
const countedAfter = /^(?:-\d|\s*(?:шт|уп|од\b|к-т|см|мм|кв|грн|м[²³])|,\d)/u;
const houseBefore = /(?:буд\p{L}*|корп\p{L}*|літ\p{L}*|,)\.?\s*$/iu;

type Around = { readonly before: string; readonly after: string };

/** Letters in an unbroken run that is otherwise a number: «2О26», «l994», «22О»; not «2l», «16К20», «12З» of a house. */
function inNumber(run: string, at: number, around: Around): readonly Spot[] {
  const characters = Array.from(run);
  const digits = characters.filter(isDigit).length;
  if (digits < 2 || digits === characters.length || digits * 2 < characters.length) return [];
  if (!characters.every((character) => isDigit(character) || digitOf.has(character))) return [];
  const first = characters.findIndex(isDigit);
  const last = characters.findLastIndex(isDigit);
  return characters.flatMap((letter, index) => {
    if (isDigit(letter)) return [];
    const wrong =
      (index > first && index < last) ||
      (index === 0 && first === 1 && 'ОOЗІl'.includes(letter)) ||
      (index === characters.length - 1 && index === last + 1 && isWrongEnd(run, letter, around));
    return wrong ? [spot(at + index, digitOf.get(letter))] : [];
  });
}

/** «22О»; but «12З» may be a house and «100l» a volume: a year, a long number and a counted one end in a digit. */
function isWrongEnd(run: string, letter: string, { before, after }: Around): boolean {
  if ('ОоOo'.includes(letter)) return true;
  if ('ЗІ'.includes(letter)) return run.length > 3 || !houseBefore.test(before);
  return letter === 'l' && (/^(?:(?:19|20)\d|\d{6,})l$/.test(run) || countedAfter.test(after));
}

function isDigit(character: string): boolean {
  return /\d/.test(character);
}

function spot(at: number, mended: string | undefined): Spot {
  return { start: at, end: at + 1, kind: 'digit', ...(mended === undefined ? {} : { mended }) };
}
