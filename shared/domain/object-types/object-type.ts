import type { LeafField } from '../fields/field.ts';

export const objectTypes = [
  'flat',
  'house',
  'non-residential',
  'unfinished',
  'land',
  'vehicle',
  'movable',
  'equipment',
  'goods',
  'corporate-rights',
  'property-rights',
  'intellectual-property',
  'jewellery',
  'animals-perishables',
] as const;

/** Kinds of property that may be sold (product.md, screen 4; domain/procedure.md 4.3, 4.4). */
export type ObjectType = (typeof objectTypes)[number];

/** Classes that rules of law speak of: prices, thresholds and ways of sale depend on them. */
export type ObjectClass = 'real-estate' | 'land' | 'vehicle' | 'movable' | 'right' | 'valuables';

/** One kind of property as data: the form, the checks and the card are made from it. */
export type ObjectTypeDefinition = {
  readonly type: ObjectType;
  readonly class: ObjectClass;
  /** Shows the table of things (`items`). */
  readonly items: boolean;
  /** May be chosen for a new dossier. */
  readonly fields: readonly LeafField[];
  /** Detail keys shown on the bidder's card and in the list, in order. */
  readonly card: readonly string[];
};
