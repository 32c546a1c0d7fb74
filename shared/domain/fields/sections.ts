import type { Field, ValuesOf } from './field.ts';
import { type itemFields, objectFields } from './object.ts';
import { partiesFields } from './parties.ts';
import { paymentFields } from './payment.ts';
import { proceedingFields } from './proceeding.ts';
import { rightsFields } from './rights.ts';
import { saleFields } from './sale.ts';
import { storageFields } from './storage.ts';
import { valuationFields } from './valuation.ts';
import type { Leaf, RowOf } from './field.ts';

/** Sections of a dossier that hold typed values, in the order of the editor. */
export const sections = {
  proceeding: proceedingFields,
  parties: partiesFields,
  object: objectFields,
  rights: rightsFields,
  valuation: valuationFields,
  sale: saleFields,
  storage: storageFields,
  payment: paymentFields,
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type SectionName = keyof typeof sections;

/**
 * Everything typed into a dossier, as a draft: any part may be missing or not yet valid.
 * Beside the sections: `details` (fields of the object's kind, by key) and `items` (rows of a set of things).
 */
export type DossierContent = {
  readonly [S in SectionName]?: ValuesOf<(typeof sections)[S]> | undefined;
} & {
  readonly details?: Readonly<Record<string, Leaf>> | undefined;
  readonly items?: readonly RowOf<typeof itemFields>[] | undefined;
};

export type Party = RowOf<(typeof partiesFields)[0]['fields']>;
export type Item = RowOf<typeof itemFields>;

/** JSON Pointer (RFC 6901) of a value: `/valuation/value`, `/parties/list/0/code`, `/details/vin`, `/items/3/name`. */
export type Pointer = string;
