import type { Spot } from './spot.ts';

const digitOf: ReadonlyMap<string, string> = new Map([
  ['О', '0'],
  ['о', '0'],
  ['O', '0'],
  ['o', '0'],
  ['З', '3'],
  ['з', '3'],
  ['l', '1'],
]);

/** A letter with digits on both sides of a plain number, at its end («10О кв. м») or at its beginning («З5 кв. м»). */
const inNumber = /(?<=(?<![\p{L}\p{N}-])\d[\d.,ОоOoЗз]*)[ОоOoЗзl](?=[\d.,]*\d[\d.,ОоЗз]*(?![\p{L}\p{N}-]))/gu;
const atEnd =
  /(?<=(?<![\p{L}\p{N}-])\d+[.,]?\d*)[ОоOo](?=,\d|\s*(?:кв|м|км|куб|грн|тис|га|кг|т|л|шт|році|року|р)(?!\p{L}))/gu;
const atStart = /(?<=^|\s|\()[ОЗ](?=[\d.,]*\d\s*(?:кв|м|км|куб|грн|тис|га|кг|т|л|шт)(?!\p{L}))/gu;
/** Digits inside a Ukrainian word: «к0мпресор», «кімнат3а». */
const inWord = /(?<=[\u0430-\u045Fґ])[03](?=[\u0430-\u045Fґ])/gu;
/** «3емельна ділянка», but not «3кімнатна», «3фазний». */
const wordStart =
  /(?<![\p{L}\p{N}])3(?=(?!кімнат|поверх|секц|фазн|місн|річн|тон|двер|осьов|вісн|цилінд|ступ|ход|шар|канал|х)[\u0430-\u045Fґ]{4})/gu;

/** Finds letters in the place of digits and digits in the place of letters. */
export function digitSpots(text: string): readonly Spot[] {
  return [
    ...[inNumber, atEnd, atStart].flatMap((pattern) => spots(text, pattern, (letter) => digitOf.get(letter))),
    ...spots(text, inWord, (digit) => (digit === '0' ? 'о' : 'з')),
    ...spots(text, wordStart, () => 'З'),
  ];
}

function spots(text: string, pattern: RegExp, mend: (found: string) => string | undefined): readonly Spot[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const mended = mend(match[0]);
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'digit' as const,
      ...(mended === undefined ? {} : { mended }),
    };
  });
}
