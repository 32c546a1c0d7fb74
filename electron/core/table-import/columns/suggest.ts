import { type ImportTarget, importTargets } from '../../../../shared/domain/table-import/target.ts';
import { plainWords } from '../values/read-words.ts';
import { headingSynonyms } from './synonyms.ts';
import { targetLabel } from './target-label.ts';

export type Suggested = { readonly target: ImportTarget; readonly source: 'label' | 'guess' };

type Known = { readonly target: ImportTarget; readonly words: ReadonlySet<string>; readonly weight: number };
type Index = { readonly exact: ReadonlyMap<string, ImportTarget>; readonly known: readonly Known[] };

let index: Index | undefined;

/**
 * Suggests a place for each heading: the program's own label, a code, a word that offices use; else the label that shares
 * the most words. Each place is suggested once, to the heading that fits it best.
 */
export function suggestTargets(headings: readonly string[]): readonly (Suggested | undefined)[] {
  index ??= buildIndex();
  const { exact, known } = index;
  const scored = headings.map((heading) => {
    const plain = plainHeading(heading);
    const target = exact.get(plain);
    if (target !== undefined) return { target, score: 1 };
    return bestGuess(plain, known);
  });
  const best = new Map<ImportTarget, number>();
  for (const guess of scored) {
    if (guess) best.set(guess.target, Math.max(best.get(guess.target) ?? 0, guess.score));
  }
  const given = new Set<ImportTarget>();
  return scored.map((guess) => {
    if (!guess || guess.score < (best.get(guess.target) ?? 0) || given.has(guess.target)) return undefined;
    given.add(guess.target);
    return { target: guess.target, source: guess.score === 1 ? 'label' : 'guess' };
  });
}

/** Units and marks of a heading say nothing of its place: «Стартова ціна, грн*» is «стартова ціна». */
export function plainHeading(heading: string): string {
  const withoutUnits = heading
    .replace(/№/gu, ' номерзнак ')
    .replace(
      /\((?:грн|кв\.? ?м|м2|м²|га|км|см3|см³)\.?\)|,\s*(?:грн|кв\.? ?м|м2|м²|га|км|см3|см³)\.?\s*\*?$/giu,
      ' ',
    );
  return plainWords(withoutUnits);
}

function buildIndex(): Index {
  const exact = new Map<string, ImportTarget>();
  const known: Known[] = [];
  const put = (heading: string, target: ImportTarget): void => {
    const plain = plainHeading(heading);
    if (plain !== '' && !exact.has(plain)) exact.set(plain, target);
  };
  for (const { target } of importTargets) put(targetLabel(target), target);
  for (const [target, headings] of Object.entries(headingSynonyms)) {
    for (const heading of headings) put(heading, target);
  }
  for (const { target } of importTargets) {
    put(target, target);
    put((target.split('/').at(-1) ?? '').replace(/(\p{Lu})/gu, ' $1'), target);
  }
  for (const [plain, target] of exact) {
    const words = new Set(
      plain
        .split(' ')
        .filter((word) => word.length > 2)
        .map(stem),
    );
    if (words.size > 0) known.push({ target, words, weight: words.size });
  }
  return { exact, known };
}

function bestGuess(
  plain: string,
  known: readonly Known[],
): { target: ImportTarget; score: number } | undefined {
  const words = new Set(
    plain
      .split(' ')
      .filter((word) => word.length > 2)
      .map(stem),
  );
  if (words.size === 0) return undefined;
  let best: { target: ImportTarget; score: number } | undefined;
  for (const { target, words: others } of known) {
    let shared = 0;
    for (const word of words) if (others.has(word)) shared += 1;
    const score = (shared / (words.size + others.size - shared)) * 0.99;
    if (score >= 0.6 && score > (best?.score ?? 0)) best = { target, score };
  }
  return best;
}

/** Ukrainian endings change with the case: the beginning of a word is enough to compare headings. */
function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 2));
}
