import type { Pointer } from '../fields/sections.ts';
import type { Finding } from './finding.ts';

/** What one key does about a finding: puts a whole new value in its place, or leads to the place. */
export type Mend =
  | { readonly kind: 'replace'; readonly pointer: Pointer; readonly value: string | number }
  | { readonly kind: 'open'; readonly pointer: Pointer };

/** Mended by the value that the check computed, where it could; else by a person at the place. */
export function byReplacement({ pointer, replacement }: Finding): Mend {
  return replacement === undefined
    ? { kind: 'open', pointer }
    : { kind: 'replace', pointer, value: replacement };
}

/** Mended by a person at the place. */
export function atPlace({ pointer }: Finding): Mend {
  return { kind: 'open', pointer };
}
