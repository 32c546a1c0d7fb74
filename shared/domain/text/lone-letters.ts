import { isDisguisedWord } from './disguised-words.ts';
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
    ...letters(text, shortened),
    ...letters(text, series),
    ...letters(text, capitalConjunction),
    ...initials(text),
    ...wholeWords(text),
  ];
}

/** «стіл i шафа», «у складi a також»: a conjunction or preposition beside a Cyrillic word. */
const conjunction =
  /(?<=(?:[\u0400-\u04FF][,;:)»”]?|[\d»)²³%])\s+)[aioy](?=\s+(?:[«"(]?[\u0400-\u04FF\d]))|(?<=[\u0400-\u04FF][,;:)»”]?\s+)[aioy](?=\s+[«"]?[A-Z])|(?<=[A-Za-z\d]\s+)[aioy](?=\s+[«"]?[\u0430-\u045F])/gu;
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
/** «M-н Перемоги», «K-т ключів»: abbreviations that keep the first and the last letters; not «T-подібний», «C-клас». */
const shortened =
  /(?<![\p{L}\p{N}-])(?:[MPp](?=-н(?:у|і|ом|и|ів)?(?!\p{L}))|[Kk](?=-т(?:у|і|ом|и|ів)?(?!\p{L}))|T(?=-в[оау](?!\p{L}))|[Cc](?=-щ[еаі](?!\p{L}))|[Oo](?=-в[аі]?(?!\p{L})))/gu;
/** «серії CAA № 456123»: series of Ukrainian documents, two or three letters; bounded, or a long row of letters takes seconds. */
const series =
  /(?<=(?:[Сс]ері(?:я|ї|ю|єю)|СЕРІ(?:Я|Ї|Ю|ЄЮ))\s[ABCEHIKMOPTXY]{0,5})[ABCEHIKMOPTXY](?=[ABCEHIKMOPTXY]{0,5}\s?№?\s?\d{6})/gu;
/** «ДЕМОНТАЖ I ВИВЕЗЕННЯ»: a conjunction or preposition in a text of capitals; not a Roman numeral, not «КЛАС A». */
const capitalConjunction =
  /(?<=(?<!(?:НА|КЛАС\p{L}*|КАТЕГОРІ\p{L}*|ТИП\p{L}*|ГРУП\p{L}*|ВІТАМІН\p{L}*|БЛОК\p{L}*|СЕКЦІ\p{L}*|РОЗМІР\p{L}*)\s)(?<=[\u0410-\u042FЄІЇҐ\d]{2}[,»]?\s))[AIOY](?=\s(?!ПОВЕРХ|КВАРТ|ЧЕРГ|ПОЯС|КАТ|ГРУП|КЛАС|ПІВР|СТУП|СОРТ|ПОВЕРС|СТ\.)[«"]?[\u0410-\u042FЄІЇҐ]{3})/gu;
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

function wholeWords(text: string): readonly Spot[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}\p{DI}]|[A-Za-z\d]-)[A-Za-zÏï3]{2,}(?![\p{L}\p{N}\p{DI}])/gu),
  ).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const mended = inCyrillic(match[0]);
    const before = text.slice(Math.max(0, start - 30), start);
    const after = text.slice(end, end + 30);
    if (mended === undefined || !isDisguisedWord(mended.toUpperCase(), /\d\s*$/.test(before))) return [];
    return standsInUkrainian(mended, before, after)
      ? [{ start, end, kind: 'latin-in-cyrillic', mended }]
      : [];
  });
}

/** A word of two or three letters may be a Latin code («HA 7698 KK», «TA-1174»): it needs words around it. */
function standsInUkrainian(mended: string, before: string, after: string): boolean {
  if (makersWithFigure.test(mended + after)) return true;
  if (mended.length <= 3 && /^[-\s№]*\d/u.test(after)) return false;
  if (mended.length === 2 && (/^\s*\p{Script=Latin}/u.test(after) || /\p{Script=Latin}\s$/u.test(before)))
    return false;
  return (
    /\p{Script=Cyrillic}[\s.,;:»")«(-]*$/u.test(before) || /^[\s.,;:»")«(-]*\p{Script=Cyrillic}/u.test(after)
  );
}

const makersWithFigure = /^(?:ВАЗ|МАЗ|МТЗ|ХТЗ|ЗАЗ|КРАЗ)-\d/iu;

function inCyrillic(word: string): string | undefined {
  const letters = Array.from(word, (letter) => (letter === '3' ? 'З' : latinToCyrillic.get(letter)));
  return letters.includes(undefined) ? undefined : letters.join('');
}

function letterSpot(at: number, letter: string): Spot {
  const mended = latinToCyrillic.get(letter);
  return { start: at, end: at + 1, kind: 'lone-letter', ...(mended === undefined ? {} : { mended }) };
}
