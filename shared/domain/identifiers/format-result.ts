import type { CivilDate } from '../civil-date.ts';

/** What is wrong with a code; i18n key `check.<code>.<problem>` says it in words. */
export type FormatProblem =
  | 'length'
  | 'shape'
  | 'check-digit'
  | 'birth-date'
  | 'birth-date-differs'
  | 'forbidden-letter'
  | 'cyrillic-letter'
  | 'latin-letter'
  | 'unusual';

/** Verdict on a code. `warn`: unusual but met in practice (some old public bodies have non-conforming ЄДРПОУ). */
export type FormatResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: FormatProblem; readonly severity?: 'warn' };

/** What is known beside the code, for cross-checks. */
export type FormatContext = {
  readonly birthDate?: CivilDate | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly partyKind?: 'person' | 'company' | undefined;
};

export const right: FormatResult = { ok: true };
export function wrong(problem: FormatProblem): FormatResult {
  return { ok: false, problem };
}
export function doubtful(problem: FormatProblem): FormatResult {
  return { ok: false, problem, severity: 'warn' };
}
