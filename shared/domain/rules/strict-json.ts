import { type RuleProblem, toPointer } from './rule-problem.ts';

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: RuleProblem };

const deepest = 20;
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** A sign, a quoted text, or a number or word. The text is known to be JSON, so quoted texts need no finer rule. */
const token = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([-+.\w]+))/uy;

/**
 * Reads JSON that people exchange as files. Refuses what `JSON.parse` would take in silence: a name that stands twice
 * in one object (the last would win unseen), names that reach into prototypes, nesting without end. A byte order mark
 * is left out.
 */
export function parseStrictJson(text: string): StrictJson {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    // Deep nesting is refused by the walk below before anything descends into it.
    value = JSON.parse(plain);
  } catch {
    return refused([], 'not-json');
  }
  return findTrap(plain) ?? { ok: true, value };
}

type Open = {
  readonly kind: '{' | '[';
  readonly names: Set<string>;
  at: string | number;
  expectsName: boolean;
};

/** The text is known to be JSON: the walk only looks at names and depth. */
function findTrap(text: string): StrictJson | undefined {
  const open: Open[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, sign, quoted] = found;
    const top = open.at(-1);
    const problem = quoted === undefined ? stepBy(sign, open) : takeName(top, quoted);
    if (problem) return refused(pathOf(open), problem);
  }
  return undefined;
}

/** Goes in, out or on by a sign; numbers and words change nothing. */
function stepBy(sign: string | undefined, open: Open[]): 'too-deep' | undefined {
  const top = open.at(-1);
  switch (sign) {
    case '{':
    case '[':
      if (open.length >= deepest) return 'too-deep';
      open.push({ kind: sign, names: new Set(), at: sign === '[' ? 0 : '', expectsName: sign === '{' });
      return undefined;
    case '}':
    case ']':
      open.pop();
      return undefined;
    case ',':
      if (top?.kind === '{') top.expectsName = true;
      else if (top) top.at = Number(top.at) + 1;
      return undefined;
    case undefined:
    default:
      return undefined;
  }
}

function takeName(top: Open | undefined, quoted: string): 'repeated-name' | 'forbidden-name' | undefined {
  if (top?.expectsName !== true) return undefined;
  const name = JSON.parse(quoted) as string;
  top.expectsName = false;
  top.at = name;
  if (forbidden.has(name)) return 'forbidden-name';
  if (top.names.has(name)) return 'repeated-name';
  top.names.add(name);
  return undefined;
}

function pathOf(open: readonly Open[]): readonly (string | number)[] {
  return open.map(({ at }) => at);
}

function refused(path: readonly (string | number)[], code: RuleProblem['code']): StrictJson {
  return { ok: false, problem: { pointer: toPointer(path), code, params: {} } };
}
