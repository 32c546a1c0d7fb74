import { latinToCyrillic } from './letters.ts';
import type { Spot } from './spot.ts';

/** Latin letters that stand alone where only a Ukrainian word, initial or abbreviation can stand. */
export function loneLetterSpots(text: string): readonly Spot[] {
  return [
    ...letters(text, conjunction),
    ...letters(text, sentenceStart),
    ...letters(text, abbreviation),
    ...letters(text, houseLetter),
    ...letters(text, code),
    ...initials(text),
    ...wholeWords(text),
  ];
}

/** «стіл i шафа», «у складi a також»: a conjunction or preposition beside a Cyrillic word. */
const conjunction =
  /(?<=(?:[\u0400-\u04FF][,;:)»”]?|[\d»)])\s+)[aioy](?=\s+(?:[«"(]?[\u0400-\u04FF\d]))|(?<=[\u0400-\u04FF][,;:)»”]?\s+)[aioy](?=\s+[«"]?[A-Z])|(?<=[A-Za-z\d]\s+)[aioy](?=\s+[«"]?[\u0430-\u045F])/gu;
/** «B квартирі», «Y дворі» at the beginning of a sentence. */
const sentenceStart = /(?<=^|[.!?]\s+|\n)[ABOY](?=\s+[\u0430-\u045Fґ])/gu;
/** «2021 p.», «c. Петрівка», «м. K.»: usual abbreviations. */
const abbreviation =
  /(?<=\d[\dОоOo]{2}[\dОоOo]\s?)p(?=\.|\s[\u0400-\u04FF])|(?<=^|[\s(,])c(?=\.\s?[\u0410-\u042FҐЄІЇ])/gu;
/** «будинок 12A», «корпус B», «літера A»: house letters are Ukrainian. */
const houseLetter =
  /(?<=(?:буд(?:инок|инку)?|корп(?:ус|усі)?|літ(?:ера|ері)?|під.їзд)\.?\s?(?:\d{1,4}[-/]?)?)[ABCEHIKMOPTXY](?![\p{L}\p{N}])/gu;
/** «T-150К»: a model written in Ukrainian with one Latin letter before the hyphen. */
const code = /(?<![\p{L}\p{N}-])[ABCEHIKMOPTXY](?=-\d+[\u0410-\u042FҐЄІЇ](?!\p{L}))/gu;
const pairOfInitials = /(?<![\p{L}.])(\p{Lu})\.(\s?)(\p{Lu})\.(?!\p{L})/gu;

function letters(text: string, pattern: RegExp): readonly Spot[] {
  return Array.from(text.matchAll(pattern), (match) => letterSpot(match.index, match[0]));
}

/** «Петренко O. І.»: initials beside a Cyrillic surname are Cyrillic. */
function initials(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(pairOfInitials)) {
    const [whole, first = '', space = '', second = ''] = match;
    const before = /[\u0400-\u04FF]{2,}\s?$/u.test(text.slice(0, match.index));
    const after = /^\s?[\u0410-\u042FҐЄІЇ][\u0400-\u04FF]+/u.test(text.slice(match.index + whole.length));
    if (!before && !after) continue;
    for (const [letter, at] of [
      [first, match.index],
      [second, match.index + 2 + space.length],
    ] as const) {
      if (latinToCyrillic.has(letter)) spots.push(letterSpot(at, letter));
    }
  }
  return spots;
}

/** Ukrainian words that can be written wholly in Latin look-alikes, beside Cyrillic words. */
const disguised = new Set(
  'рух руху сіра сірі сіро сухе суха сухі сухо осі оса хор ТОВ ВАЗ МАЗ МТЗ ХТЗ СТО АТС ВСЕ ВСІ НЕ НА ТА ВІН ТОМ'.split(
    ' ',
  ),
);

function wholeWords(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}-])[A-Za-z0-9]{2,5}(?=[\s.,;:«"-])/gu)) {
    const mended = Array.from(
      match[0],
      (letter) => latinToCyrillic.get(letter) ?? (letter === '3' ? 'З' : letter),
    );
    const around = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24);
    if (!disguised.has(mended.join('')) || !/[\u0400-\u04FF]{3}/u.test(around) || /\d/.test(mended.join('')))
      continue;
    spots.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'latin-in-cyrillic',
      mended: mended.join(''),
    });
  }
  return spots;
}

function letterSpot(at: number, letter: string): Spot {
  const mended = latinToCyrillic.get(letter);
  return { start: at, end: at + 1, kind: 'lone-letter', ...(mended === undefined ? {} : { mended }) };
}
