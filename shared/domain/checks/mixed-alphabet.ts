import { findMixedAlphabet, mendMixedAlphabet, type SpotKind } from '../text/mixed-alphabet.ts';
import { invisiblePattern } from '../text/letters.ts';
import { always, articleOf, type Check, finding } from './check.ts';
import { leavesOf } from './leaves.ts';
import { byReplacement } from './mend.ts';

/**
 * Letters of the other alphabet hide a lot from search (domain/procedure.md 3.4, 6 row 10). Codes with a format
 * have their own checks; there only invisible characters are looked for.
 */
export const mixedAlphabet: Check = {
  code: 'mixed-alphabet',
  severity: 'block',
  article: articleOf('mixed-alphabet'),
  appliesTo: always,
  check: (dossier, { ruleSet }) =>
    leavesOf(dossier).flatMap(({ pointer, field, value }) => {
      if ((field.kind !== 'text' && field.kind !== 'multiline') || typeof value !== 'string') return [];
      const isCode = field.format !== undefined || field.script === 'latin';
      const spots = findMixedAlphabet(value).filter(({ kind }) => !isCode || kind === 'invisible');
      const [first] = spots;
      if (!first) return [];
      const mended = mendMixedAlphabet(value, spots);
      return [
        finding({
          code: 'mixed-alphabet',
          message: messageOf(spots.map(({ kind }) => kind)),
          pointer,
          params: { places: spots.length, word: wordAround(value, first.start) },
          spans: spots.map(({ start, end }) => ({ start, end })),
          replacement: mended === value ? undefined : mended,
          ruleSet,
        }),
      ];
    }),
  mend: byReplacement,
};

function messageOf(kinds: readonly SpotKind[]): string {
  return kinds.every((kind) => kind === 'invisible')
    ? 'invisible'
    : kinds.every((kind) => kind === 'digit')
      ? 'digits'
      : 'letters';
}

function wordAround(text: string, at: number): string {
  const start = text.slice(0, at).search(/\S*$/u);
  const word = /^\S*/u.exec(text.slice(start))?.[0] ?? '';
  return word.replace(invisiblePattern, '·').slice(0, 60);
}
