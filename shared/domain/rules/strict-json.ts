import { type RuleProblem, toPointer } from './rule-problem.ts';

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: RuleProblem };

const deepest = 20;
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const token = /\s*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001F]|\\.)*")|([-+.\w]+))/uy;

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
    if (sign === '{' || sign === '[') {
      if (open.length >= deepest) return refused(pathOf(open), 'too-deep');
      open.push({ kind: sign, names: new Set(), at: sign === '[' ? 0 : '', expectsName: sign === '{' });
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && top) next(top);
    else if (quoted !== undefined && top?.expectsName === true) {
      const problem = takeName(top, JSON.parse(quoted) as string);
      if (problem) return refused(pathOf(open), problem);
    }
  }
  return undefined;
}

function next(top: Open): void {
  if (top.kind === '{') top.expectsName = true;
  else top.at = Number(top.at) + 1;
}

function takeName(top: Open, name: string): 'repeated-name' | 'forbidden-name' | undefined {
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
