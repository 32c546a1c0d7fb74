import { rowsPerStep, type Stepwise } from './file-problem.ts';

/** How a version differs from the one before it. */
export type Difference = {
  readonly added: number;
  readonly removed: number;
  readonly renamed: number;
  readonly moved: number;
  /** A few of each, for reading. */
  readonly examples: readonly DifferenceExample[];
};
export type DifferenceExample = {
  readonly what: 'added' | 'removed' | 'renamed' | 'moved';
  readonly code: string;
  readonly before?: string;
  readonly after?: string;
};

export type ComparedCode = {
  readonly code: string;
  readonly parent: string | undefined;
  readonly kind: string;
  readonly name: string;
};

const keptExamples = 8;

/** Compares two versions by code: what came, what went, what has another name (or category) or stands elsewhere. */
export function* differenceOf(
  before: ReadonlyMap<string, ComparedCode>,
  after: readonly ComparedCode[],
): Stepwise<Difference> {
  const counts = { added: 0, removed: 0, renamed: 0, moved: 0 };
  const examples: DifferenceExample[] = [];
  const note = (example: DifferenceExample): void => {
    counts[example.what] += 1;
    if (counts[example.what] <= keptExamples) examples.push(example);
  };
  const seen = new Set<string>();
  for (const code of after) {
    seen.add(code.code);
    const example = changeOf(before.get(code.code), code);
    if (example) note(example);
    if (seen.size % rowsPerStep === 0) yield;
  }
  for (const { code, name } of before.values())
    if (!seen.has(code)) note({ what: 'removed', code, before: name });
  return { ...counts, examples };
}

function changeOf(old: ComparedCode | undefined, now: ComparedCode): DifferenceExample | undefined {
  const { code } = now;
  if (!old) return { what: 'added', code, after: now.name };
  if (old.name !== now.name || old.kind !== now.kind)
    return { what: 'renamed', code, before: old.name, after: now.name };
  return old.parent === now.parent ? undefined : { what: 'moved', code, before: old.name, after: now.name };
}
