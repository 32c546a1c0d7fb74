import { mixedWordSpots } from './mixed-words.ts';
import { invisiblePattern } from './letters.ts';
import { loneLetterSpots } from './lone-letters.ts';
import { digitSpots } from './look-alike-digits.ts';
import type { Spot } from './spot.ts';

export type { Spot, SpotKind } from './spot.ts';

/**
 * Finds letters of the other alphabet, invisible characters and look-alike digits in a Ukrainian text that may
 * hold brands, models, codes and addresses in Latin. Spots are in order, none overlap; offsets are UTF-16 units.
 */
export function findMixedAlphabet(text: string): readonly Spot[] {
  const found = [
    ...invisibleSpots(text),
    ...mixedWordSpots(text),
    ...loneLetterSpots(text),
    ...digitSpots(text),
  ];
  const spots: Spot[] = [];
  for (const spot of found.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = spots.at(-1);
    if (!last || spot.start >= last.end) spots.push(spot);
  }
  return spots;
}

/** Gives the text with every spot mended; spots without a sure mend stay as they are. */
export function mendMixedAlphabet(text: string, spots: readonly Spot[]): string {
  let mended = '';
  let at = 0;
  for (const spot of spots) {
    mended += text.slice(at, spot.start) + (spot.mended ?? text.slice(spot.start, spot.end));
    at = spot.end;
  }
  return mended + text.slice(at);
}

function invisibleSpots(text: string): readonly Spot[] {
  return Array.from(text.matchAll(invisiblePattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'invisible',
    mended: '',
  }));
}
