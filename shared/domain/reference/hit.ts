import { placeLabel } from './place-kind.ts';
import type { ClassifierScheme } from './scheme.ts';

/** One step of the way from the top of a classifier down to a code. */
export type HitStep = { readonly code: string; readonly kind: string; readonly name: string };

/** A found code with everything above it, the top first. */
export type Hit = HitStep & {
  readonly scheme: ClassifierScheme;
  readonly version: string;
  readonly versionNo: number;
  /** The name by which it was found, when that is an old one. */
  readonly oldName?: string | undefined;
  readonly above: readonly HitStep[];
};

/** Gives a step in words: «село Софіївка», «Соборний район»; a class by its name, or its code where it has none. */
export function stepLabel(scheme: ClassifierScheme, { code, kind, name }: HitStep): string {
  if (scheme === 'katottg') return placeLabel(kind, name);
  return name === '' ? code : name;
}

/** Gives the name of a hit itself. */
export function hitLabel(hit: Hit): string {
  return stepLabel(hit.scheme, hit);
}

/** Gives the full name path, the top first. */
export function hitPath(hit: Hit): readonly string[] {
  const steps = [...hit.above, hit].filter(({ name }, index, all) => name !== '' || index === all.length - 1);
  return steps.map((step) => stepLabel(hit.scheme, step));
}

/** Gives the settlement of a place: itself, or the city that a district belongs to. */
export function settlementOf(hit: Hit): string {
  const city = hit.kind === 'B' ? hit.above.at(-1) : undefined;
  return city ? stepLabel(hit.scheme, city) : hitLabel(hit);
}

/** Gives the region of a place: the first step of its path. */
export function regionOf(hit: Hit): string {
  return hitPath(hit)[0] ?? hitLabel(hit);
}
