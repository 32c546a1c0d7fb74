import { type Read, refuse, rowsPerStep, type Stepwise } from './file-problem.ts';
import { type ClassifierCode, maxCodes, maxNameLength } from './scheme.ts';

/** A code of CAV, CAV-PS and ДК 021: eight digits and a check digit. */
export const classCodePattern = /^\d{8}-\d$/;

/** Levels of ДК 021 by the digits that are not trailing zeros. */
export type ClassKind = 'division' | 'group' | 'class' | 'category' | 'item';

/** Gives what a class code is: 34000000 a division, 34100000 a group, 34110000 a class, 34111000 a category. */
export function classKindOf(code: string): ClassKind {
  const significant = code.slice(0, 8).replace(/0+$/, '').length;
  return (['division', 'division', 'division', 'group', 'class', 'category'] as const)[significant] ?? 'item';
}

/**
 * Reads codes with their names (null or absent: no name is known). The tree comes from the digits: a code belongs to
 * the nearest one above it that the file has. Refused whole at a broken code or name (number of the entry) and at two
 * codes that differ in the check digit only.
 */
export function* readClassCodes(
  entries: Iterable<readonly [code: string, name: unknown]>,
): Stepwise<Read<readonly ClassifierCode[]>> {
  const byDigits = new Map<string, { readonly code: string; readonly name: string }>();
  let row = 0;
  for (const [code, name] of entries) {
    row += 1;
    const text = nameOf(name);
    if (!classCodePattern.test(code) || text === undefined) return refuse({ reason: 'broken-row', row });
    if (byDigits.has(code.slice(0, 8))) return refuse({ reason: 'duplicate-code', row, code });
    if (byDigits.size >= maxCodes) return refuse({ reason: 'too-many-codes' });
    byDigits.set(code.slice(0, 8), { code, name: text });
    if (row % rowsPerStep === 0) yield;
  }
  if (byDigits.size === 0) return refuse({ reason: 'empty' });
  const codes: ClassifierCode[] = [];
  for (const [digits, { code, name }] of byDigits) {
    codes.push({ code, parent: parentOf(digits, byDigits)?.code, kind: classKindOf(code), name });
    if (codes.length % rowsPerStep === 0) yield;
  }
  return { ok: true, value: codes };
}

function nameOf(name: unknown): string | undefined {
  if (name === null) return '';
  if (typeof name !== 'string') return undefined;
  const text = name.replace(/\s+/gu, ' ').trim();
  return text.length <= maxNameLength ? text : undefined;
}

function parentOf<T>(digits: string, known: ReadonlyMap<string, T>): T | undefined {
  for (let length = digits.replace(/0+$/, '').length - 1; length >= 2; length -= 1) {
    const parent = known.get(digits.slice(0, length).padEnd(8, '0'));
    if (parent) return parent;
  }
  return undefined;
}
