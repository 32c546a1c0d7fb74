import { createHash } from 'node:crypto';
import { rowsPerStep, type Stepwise } from '../../../shared/domain/reference/file-problem.ts';
import type { ClassifierCode, ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import type { Db } from '../db/open.ts';
import { findCode } from './classifier-store.ts';
import { versionInUse } from './search.ts';

/** Gives the SHA-256 of what the codes say, in the order of the codes: two files of the same content are one version. */
export function* codesSha256(codes: readonly ClassifierCode[]): Stepwise<string> {
  const hash = createHash('sha256');
  // Official files are in order already: tens of thousands of codes need not be sorted for nothing.
  const inOrder = codes.every(({ code }, index) => index === 0 || (codes[index - 1]?.code ?? '') < code);
  const sorted = inOrder ? codes : codes.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  yield;
  for (let from = 0; from < sorted.length; from += rowsPerStep) {
    const lines = sorted.slice(from, from + rowsPerStep);
    hash.update(
      lines.map(({ code, parent = '', kind, name }) => `${code}\t${parent}\t${kind}\t${name}\n`).join(''),
    );
    yield;
  }
  return hash.digest('hex');
}

/** Gives how many codes of each kind there are. */
export function countKinds(codes: readonly ClassifierCode[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of codes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Where a name may be taken from that an official file leaves out: the same code means the same everywhere. */
const namedBy: Partial<Record<ClassifierScheme, readonly ClassifierScheme[]>> = {
  'cav-ps': ['cav', 'dk021'],
  cav: ['dk021', 'cav'],
};

/** Fills names that the file does not have from the classifiers in use. */
export function* withNames(
  db: Db,
  scheme: ClassifierScheme,
  codes: readonly ClassifierCode[],
): Stepwise<readonly ClassifierCode[]> {
  const sources = (namedBy[scheme] ?? []).flatMap((named) => versionInUse(db, named)?.no ?? []);
  const named: ClassifierCode[] = [];
  for (const code of codes) {
    named.push(code.name === '' ? { ...code, name: nameFrom(db, sources, code.code) } : code);
    if (named.length % rowsPerStep === 0) yield;
  }
  return named;
}

function nameFrom(db: Db, sources: readonly number[], code: string): string {
  for (const no of sources) {
    const name = findCode(db, no, code)?.name;
    if (name) return name;
  }
  return '';
}
