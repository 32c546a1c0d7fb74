import { describe, expect, it } from 'vitest';
import { findMixedAlphabet, mendMixedAlphabet } from '../mixed-alphabet.ts';
import { holdoutDescriptions } from './descriptions-holdout.ts';
import { measuredDescriptions } from './descriptions.ts';
import { doctor, type Doctored } from './doctor.ts';
import { generatedDescription } from './generated.ts';
import { seededNumbers } from './seeded.ts';

function alarms(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    findMixedAlphabet(text).map(({ start, end }) => text.slice(Math.max(0, start - 12), end + 12)),
  );
}

function doctorAll(texts: readonly string[], seed: number): readonly Doctored[] {
  const random = seededNumbers(seed);
  return texts.map((text) => doctor(text, random));
}

/** Found means: something is reported in the very word that was doctored. */
function isFound({ text, from, to }: Doctored): boolean {
  const wordStart = from - (/\S*$/u.exec(text.slice(0, from))?.[0].length ?? 0);
  const wordEnd = to + (/^\S*/u.exec(text.slice(to))?.[0].length ?? 0);
  return findMixedAlphabet(text).some(({ start, end }) => start < wordEnd && end > wordStart);
}

function missed(doctored: readonly Doctored[]): readonly string[] {
  return doctored
    .filter((slip) => !isFound(slip))
    .map(({ kind, text, from, to }) => `${kind}: ${text.slice(Math.max(0, from - 12), to + 12)}`);
}

function mendedShare(texts: readonly string[], doctored: readonly Doctored[]): number {
  const back = doctored.filter(
    ({ text }, index) => mendMixedAlphabet(text, findMixedAlphabet(text)) === texts[index],
  );
  return back.length / doctored.length;
}

describe('on 300 descriptions written before it was measured', () => {
  it('raises at most 2 false alarms', () => {
    expect(alarms(measuredDescriptions).slice(2)).toEqual([]);
  });

  it.each([20_261_126, 1, 2, 3])('finds at least 298 of the 300 doctored with seed %d', (seed) => {
    const doctored = doctorAll(measuredDescriptions, seed);
    expect(missed(doctored).slice(2)).toEqual([]);
    expect(mendedShare(measuredDescriptions, doctored)).toBeGreaterThanOrEqual(0.98);
  });
});

describe('on 3,000 generated descriptions', () => {
  const random = seededNumbers(20_261_127);
  const generated = Array.from({ length: 3000 }, () => generatedDescription(random));

  it('raises at most 3 false alarms', () => {
    expect(alarms(generated).slice(3)).toEqual([]);
  });

  it('finds at least 99.5 % of the doctored', { timeout: 30_000 }, () => {
    const doctored = doctorAll(generated, 20_261_126);
    expect(missed(doctored).slice(15)).toEqual([]);
    expect(mendedShare(generated, doctored)).toBeGreaterThanOrEqual(0.98);
  });
});

describe('on 60 descriptions written after it was tuned', () => {
  it('raises no more than one false alarm and finds at least 97 % of 300 doctored', () => {
    expect(alarms(holdoutDescriptions).slice(1)).toEqual([]);
    const doctored = [1, 2, 3, 4, 5].flatMap((seed) => doctorAll(holdoutDescriptions, seed));
    expect(missed(doctored).slice(9)).toEqual([]);
  });
});
