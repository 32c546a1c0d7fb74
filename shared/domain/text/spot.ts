export type SpotKind = 'latin-in-cyrillic' | 'cyrillic-in-latin' | 'lone-letter' | 'invisible' | 'digit';

/** An offending place of a text; `mended` is what should stand there, absent when only a person can tell. */
export type Spot = {
  readonly start: number;
  readonly end: number;
  readonly kind: SpotKind;
  readonly mended?: string;
};
