import { isKindWord, saysKind } from './search-keys.ts';

/** A place or class of the path of a hit, itself last. */
export type PathElement = { readonly kind: string; readonly words: readonly string[] };

/** Tells that every typed word begins a word of the hit or of what stands above it, or says what one of them is. */
export function fitsTokens(tokens: readonly string[], path: readonly PathElement[]): boolean {
  return tokens.every((token) =>
    path.some(({ words, kind }) => saysKind(token, kind) || words.some((word) => word.startsWith(token))),
  );
}

const weights: Readonly<Record<string, number>> = { K: 0, M: 1, O: 2, T: 3, X: 3, C: 4, B: 5, H: 6, P: 6 };

/**
 * Gives the rank of a hit, less is better: a name that is what was typed, then one that begins so, then one with a word
 * that begins so; cities before villages; old names last of all.
 */
export function rankOf(tokens: readonly string[], own: PathElement, old: boolean): number {
  const typed = tokens.filter((token) => !isKindWord(token) || own.words.includes(token)).join(' ');
  const name = own.words.join(' ');
  const place = name === typed ? 0 : name.startsWith(typed) ? 1 : firstWordOf(own, tokens) ? 2 : 3;
  return (old ? 1_000 : 0) + place * 10 + (weights[own.kind] ?? own.words.length);
}

function firstWordOf({ words: [first = ''] }: PathElement, tokens: readonly string[]): boolean {
  return tokens.some((token) => first.startsWith(token));
}
