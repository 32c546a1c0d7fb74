import type { CivilDate } from '../civil-date.ts';

export type Candidate = {
  readonly no: number;
  readonly dated: CivilDate;
  readonly codeCount: number;
  readonly source: 'built-in' | 'file' | 'central';
};

/**
 * Gives the version that new choices are made from: the one that an administrator has fixed, else the newest by its
 * day. A version with less than half of the codes of the biggest one is a part (regions alone, a sample) and does not
 * take the place of the whole by itself; the built-in part serves until something else is there.
 */
export function chooseInUse<T extends Candidate>(
  versions: readonly T[],
  fixed: number | undefined,
): T | undefined {
  const chosen = versions.find(({ no }) => no === fixed);
  if (chosen) return chosen;
  const imported = versions.filter(({ source }) => source !== 'built-in');
  const pool = imported.length > 0 ? imported : versions;
  const biggest = Math.max(...pool.map(({ codeCount }) => codeCount));
  return pool
    .filter(({ codeCount }) => codeCount * 2 >= biggest)
    .toSorted((left, right) => byDay(left, right) || left.codeCount - right.codeCount || left.no - right.no)
    .at(-1);
}

function byDay(left: Candidate, right: Candidate): number {
  if (left.dated === right.dated) return 0;
  return left.dated < right.dated ? -1 : 1;
}
