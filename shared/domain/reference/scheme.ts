/** Classifiers that the program knows how to read, keep and search. */
export const classifierSchemes = ['katottg', 'cav', 'cav-ps', 'dk021', 'units'] as const;
export type ClassifierScheme = (typeof classifierSchemes)[number];

export function isKnownScheme(scheme: string): scheme is ClassifierScheme {
  return (classifierSchemes as readonly string[]).includes(scheme);
}

/** One code of a classifier; `parent` makes the tree, `kind` is what it is (a village, a class). */
export type ClassifierCode = {
  readonly code: string;
  readonly parent: string | undefined;
  readonly kind: string;
  /** Empty where the official file gives no name (parts of CAV). */
  readonly name: string;
};

/** More codes than any official classifier has. */
export const maxCodes = 100_000;
export const maxNameLength = 500;
