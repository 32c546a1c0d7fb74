/** Why a reference file is refused whole (i18n key `reference.refused.<reason>`). */
export const fileProblemReasons = [
  'empty',
  'too-large',
  'not-readable',
  'unknown-file',
  'wrong-encoding',
  'not-json',
  'broken-row',
  'unknown-parent',
  'duplicate-code',
  'cut-short',
  'too-many-codes',
  'bad-date',
  'already-kept',
  'busy',
] as const;

/** `row` counts the lines of a table, or the entries of a list, from 1. */
export type FileProblem = {
  readonly reason: (typeof fileProblemReasons)[number];
  readonly row?: number;
  readonly code?: string;
  /** The version that the file's content is known under already. */
  readonly version?: string;
};

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FileProblem };

/** Work done in steps: whoever drives it may let others go on between two of them. */
export type Stepwise<T> = Generator<undefined, T, void>;

/** Rows or codes handled between two steps: a few milliseconds. */
export const rowsPerStep = 2_000;

export function refuse(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}

/** Drives stepwise work to its end at once. */
export function drain<T>(work: Stepwise<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
