import { foldForSearch, wordsOf } from './fold.ts';
import { stemsOf } from './stem.ts';

/** More text than any dossier of a person has; the rest of a longer one is not indexed. */
const longestText = 200_000;

/**
 * Gives the body of the full-text index for some texts: their words in order (for exact phrases), then what else
 * they shall be found by: stems, numbers and names written together, parts of plates, ends of codes.
 */
export function indexText(texts: readonly string[]): string {
  const more = new Set<string>();
  const folded = foldForSearch(texts.join('\n').slice(0, longestText));
  const words = wordsOf(folded);
  for (const word of new Set(words)) addForms(word, more);
  for (const joined of new Set(joinedOf(folded))) addForms(joined, more.add(joined));
  for (const word of words) more.delete(word);
  return [...words, ...more].join(' ');
}

function addForms(word: string, more: Set<string>): void {
  for (const stem of stemsOf(word)) more.add(stem);
  const parts = partsOf(word);
  if (parts.length > 1 && parts.length <= 3) more.add(parts.join(' '));
  if (isCode(word)) for (let from = 1; from <= word.length - 4; from += 1) more.add(word.slice(from));
}

/** A number, VIN or plate: people look for its middle or end. Accounts (29 signs) are found by their beginning. */
function isCode(word: string): boolean {
  return word.length >= 6 && word.length <= 20 && (word.match(/\d/gu)?.length ?? 0) >= 4;
}

/** «аа1234вк» is also «аа 1234 вк»: runs of letters and runs of digits. */
export function partsOf(word: string): readonly string[] {
  return word.match(/\d+|[^\d]+/gu) ?? [];
}

// Folded letters as a plain range: a class by Unicode property costs several times as much, and every save pays.
const compound = /[0-9a-z\u0400-\u04FF]+(?:[-–—‑/:.+_][0-9a-z\u0400-\u04FF]+)+/gu;
const groupedDigits = /(?<![0-9a-z\u0400-\u04FF])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![0-9a-z\u0400-\u04FF])/gu;
const phone = /\+?\d[\d ()\u00A0-]{8,20}\d/gu;
const plate =
  /(?<= |^)[a-z\u0400-\u04FF]{2}[ \u00A0-]\d{4}[ \u00A0-][a-z\u0400-\u04FF]{2}(?![0-9a-z\u0400-\u04FF])/gmu;

/** Gives what is written in pieces as one word: numbers of cases and plots, double names, sums, phones, plates. */
function joinedOf(folded: string): readonly string[] {
  return [compound, groupedDigits, phone, plate].flatMap((pattern) =>
    Array.from(folded.matchAll(pattern), ([found]) => found.replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(
      (joined) => joined.length <= 60,
    ),
  );
}
