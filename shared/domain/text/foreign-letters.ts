import { cyrillicToLatin, foreignTwins, isCyrillic } from './letters.ts';
import type { Spot } from './spot.ts';

/** The Ukrainian letter that a foreign look-alike stands for in a Ukrainian word, where there is only one. */
const ukrainianFor: ReadonlyMap<string, string> = new Map(
  ['ѕс', 'ЅС', 'ԁд', 'ԀД', 'ӏі', 'ӀІ', 'үу', 'ҮУ'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
/** Letters of other languages that look like no Latin letter: the whole word is of that language. */
const ofOtherLanguage = /[ђљњћџѓќўғҕҗҙқҝҟҡңҥҧҫҭұҳҵҷҹҽҿәөӣӯӷ]/iu;

/**
 * Finds Cyrillic letters of other languages that look like Latin ones («ѕтіл»): like those they hide a word from
 * search. Mended where one Ukrainian letter can be meant; a word that may be Latin, or a marking, is left to a person.
 */
export function foreignLetterSpots(found: string, at: number): readonly Spot[] {
  const foreign = Array.from(found.matchAll(foreignLetter));
  if (foreign.length === 0 || ofOtherLanguage.test(found)) return [];
  const sure = /^\P{N}+$/u.test(found) && Array.from(found).some(isOnlyCyrillic);
  return foreign.map(({ index, 0: letter }) => {
    const mended = sure ? ukrainianFor.get(letter) : undefined;
    const start = at + index;
    return {
      start,
      end: start + letter.length,
      kind: 'latin-in-cyrillic',
      ...(mended === undefined ? {} : { mended }),
    };
  });
}

const foreignLetter = new RegExp(`[${[...foreignTwins.keys()].join('')}]`, 'gu');

function isOnlyCyrillic(letter: string): boolean {
  return isCyrillic(letter) && !cyrillicToLatin.has(letter);
}
