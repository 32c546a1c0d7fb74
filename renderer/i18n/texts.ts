type TextTree = { readonly [key: string]: string | TextTree };

/** Plural forms that Ukrainian has and English has not. */
type UkrainianOnly = `${string}_few` | `${string}_many`;

/**
 * The shape that an English file must have: every key of the Ukrainian one, no more and no less, but the
 * plural forms `_few` and `_many`. Use: `export const texts: TextsOf<typeof uk> = {…}`.
 */
export type TextsOf<T> = {
  readonly [K in keyof T as K extends UkrainianOnly ? never : K]: T[K] extends string
    ? string
    : TextsOf<T[K]>;
};
export type { TextTree };
