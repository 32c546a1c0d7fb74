import { z } from 'zod';
import type { ObjectType } from '../object-types/object-type.ts';
import type { Fills } from '../reference/choice.ts';
import type { ClassifierScheme } from '../reference/scheme.ts';

/** Shapes that a text may have to keep; each has a pure checker in `identifiers/`. */
export type FieldFormat =
  | 'edrpou'
  | 'rnokpp'
  | 'tax-code'
  | 'passport'
  | 'unzr'
  | 'iban'
  | 'vin'
  | 'plate'
  | 'proceeding-number'
  | 'case-number'
  | 'cadastral-number'
  | 'katottg'
  | 'cav'
  | 'coordinates'
  | 'phone'
  | 'email';

/** Which letters are right in a text: Ukrainian words, Latin codes, or anything (models, brands beside words). */
export type FieldScript = 'ukrainian' | 'latin' | 'free';

/** Holds while the choice or yes/no beside it (same section, kind or row) has one of these values. */
export type FieldCondition = { readonly key: string; readonly oneOf: readonly (string | boolean)[] };

type Common = {
  readonly key: string;
  /** Needed before sealing. A rule set may add more by kind of property. */
  readonly required?: boolean;
  /** Needed before sealing only while this holds. */
  readonly requiredWhen?: FieldCondition;
  /** Means something only while this holds, else it is neither asked nor sent (applies.ts). Never with `required`. */
  readonly appliesWhen?: FieldCondition;
  /** Means something only for these kinds of property; without it for all. Never with `required`. */
  readonly appliesTo?: readonly ObjectType[];
  /** Hint for the form: how much of a row it takes. Default `half`. */
  readonly width?: 'third' | 'half' | 'full';
  /** Dossiers of one office, storer or report have it in common: it may be set in many of them at once. */
  readonly forMany?: boolean;
  /** Filled by a choice in a field beside it, never typed: the form shows it under that field. */
  readonly derived?: boolean;
};

/** A text that is looked up by typing; text that is not found stays as typed. */
export type ClassifierChoice = {
  readonly schemes: readonly ClassifierScheme[];
  /** Only codes of these kinds. */
  readonly kinds?: readonly string[];
  readonly fills: Fills;
};

export type TextField = Common & {
  readonly kind: 'text' | 'multiline';
  readonly format?: FieldFormat;
  /** Default `free` for codes with a format, `ukrainian` otherwise. */
  readonly script?: FieldScript;
  readonly maxLength?: number;
  /** Word shown behind the input, i18n key `unit.<unit>`. */
  readonly unit?: string;
  readonly classifier?: ClassifierChoice;
};
export type NumberField = Common & {
  readonly kind: 'integer' | 'decimal';
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};
export type ChoiceField = Common & {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  /** Choices that are offered for some kinds of property only; a check says so of one that stands there all the same. */
  readonly choicesFor?: Readonly<Record<string, readonly ObjectType[]>>;
};
export type PlainField = Common & { readonly kind: 'money' | 'date' | 'yes-no' };
export type LeafField = TextField | NumberField | ChoiceField | PlainField;
/** Rows have an `id` beside the named fields. */
export type ListField = Common & { readonly kind: 'list'; readonly fields: readonly LeafField[] };
export type Field = LeafField | ListField;

/**
 * What a draft keeps in a leaf: text as typed; money in kopiykas, or the raw text while it cannot be read as
 * money; numbers and dates as text (a draft may hold what is not yet valid: nothing typed is lost).
 */
export type Leaf = string | number | boolean;
export const leafSchema = z.union([z.string().max(20_000), z.int(), z.boolean()]);
export const rowSchema = z.record(z.string().max(60), leafSchema);
export const fieldValueSchema = z.union([leafSchema, z.array(rowSchema).max(2_000), z.null()]);
/** A value as the form gives it; `null` empties the field. */
export type FieldValue = z.infer<typeof fieldValueSchema>;

type LeafOf<F> = F extends { kind: 'money' }
  ? number | string
  : F extends { kind: 'yes-no' }
    ? boolean
    : F extends { kind: 'choice'; choices: readonly (infer C)[] }
      ? C
      : string;
type KeyOf<F extends readonly Field[]> = F[number]['key'];
type FieldOf<F extends readonly Field[], K> = Extract<F[number], { key: K }>;
export type RowOf<F extends readonly Field[]> = { readonly id: string } & {
  readonly [K in KeyOf<F>]?: LeafOf<FieldOf<F, K>> | undefined;
};
/** The draft's type that a list of fields describes: every value may be missing. */
export type ValuesOf<F extends readonly Field[]> = {
  readonly [K in KeyOf<F>]?:
    | (FieldOf<F, K> extends { kind: 'list'; fields: infer L extends readonly Field[] }
        ? readonly RowOf<L>[]
        : LeafOf<FieldOf<F, K>>)
    | undefined;
};
