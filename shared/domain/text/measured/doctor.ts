import { slipKinds } from './doctor-sites.ts';
import { pick } from './seeded.ts';

/** A text with one slip in it: what kind and at which place of the new text (UTF-16 units). */
export type Doctored = {
  readonly text: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
};

/**
 * Makes one slip in a right text, as it happens in life: mostly one letter of the other alphabet, sometimes
 * a digit, an invisible character, a whole word. A kind that has no place in this text gives way to another.
 * Throws when the text has no place for any kind.
 */
export function doctor(text: string, random: () => number): Doctored {
  const possible = slipKinds
    .map(({ kind, weight, sites }) => ({ kind, weight, sites: sites(text) }))
    .filter(({ sites }) => sites.length > 0);
  let dart = random() * possible.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = possible.find(({ weight }) => (dart -= weight) < 0) ?? pick(possible, random);
  const { from, to, replacement } = pick(chosen.sites, random);
  return {
    text: text.slice(0, from) + replacement + text.slice(to),
    kind: chosen.kind,
    from,
    to: from + replacement.length,
  };
}
