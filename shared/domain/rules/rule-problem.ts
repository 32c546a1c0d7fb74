import type { z } from 'zod';

/** Codes that the schema of rule sets gives of its own; they stand in the message of the refinement. */
export const ownRuleProblems = [
  'percent-above-hundred',
  'percents-rise',
  'percent-zero',
  'ends-before-begins',
  'no-such-choice',
  'repeated',
  'hours-order',
] as const;

export const ruleProblemCodes = [
  ...ownRuleProblems,
  'not-text',
  'not-json',
  'too-large',
  'too-deep',
  'repeated-name',
  'forbidden-name',
  'missing',
  'unknown-name',
  'wrong-type',
  'not-one-of',
  'too-small',
  'too-big',
  'wrong-form',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];

/** What is wrong with a rule set and where (JSON Pointer); words come from i18n by the code. */
export type RuleProblem = {
  readonly pointer: string;
  readonly code: RuleProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Problems shown at most; a set with more is broken anyway. */
const mostProblems = 200;

/** Gives the problems that a schema found in a rule set, each with its place. */
export function problemsOf(error: z.ZodError, raw: unknown): readonly RuleProblem[] {
  return error.issues.flatMap((issue) => problemOf(issue, raw)).slice(0, mostProblems);
}

function problemOf(issue: z.core.$ZodIssue, raw: unknown): readonly RuleProblem[] {
  const pointer = toPointer(issue.path);
  const one = (code: RuleProblemCode, params: RuleProblem['params'] = {}) => [{ pointer, code, params }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: toPointer([...issue.path, key]),
      code: 'unknown-name',
      params: {},
    }));
  if (issue.code === 'custom') return one(ownCode(issue.message));
  if (issue.code === 'too_big') return one('too-big', { limit: Number(issue.maximum) });
  if (issue.code === 'too_small') return one('too-small', { limit: Number(issue.minimum) });
  if (!isThere(raw, issue.path)) return one('missing');
  return wrongValue(issue, one);
}

function wrongValue(
  issue: z.core.$ZodIssue,
  one: (code: RuleProblemCode, params?: RuleProblem['params']) => readonly RuleProblem[],
): readonly RuleProblem[] {
  if (issue.code === 'invalid_value')
    return one('not-one-of', { values: issue.values.map(String).join(', ').slice(0, 400) });
  if (issue.code === 'invalid_type') return one('wrong-type', { expected: issue.expected });
  return one(issue.code === 'invalid_key' ? 'unknown-name' : 'wrong-form');
}

function ownCode(message: string): RuleProblemCode {
  return ownRuleProblems.find((code) => code === message) ?? 'wrong-form';
}

function isThere(raw: unknown, path: readonly PropertyKey[]): boolean {
  let node = raw;
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return false;
    node = (node as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return node !== undefined;
}

/** Gives the JSON Pointer (RFC 6901) of a path. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Gives a problem as one line of English, for logs and the reference central database. */
export function problemText({ pointer, code }: RuleProblem): string {
  return `${pointer}: ${code}`;
}
