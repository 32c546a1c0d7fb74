import { readText } from '../../../../shared/domain/fields/read-leaf.ts';
import type { DossierContent, Pointer } from '../../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import { hiddenPeople, namesPerson } from './card-facts.ts';

export type CardHintName =
  | 'debtor-data'
  | 'capitals-title'
  | 'capitals-description'
  | 'no-letters'
  | 'short-description'
  | 'repeats-title'
  | 'no-condition'
  | 'no-photo'
  | 'no-inspection'
  | 'no-items';
export type CardHint = { readonly name: CardHintName; readonly pointer: Pointer };

/** A description of two or three sentences: shorter ones bring few bidders. */
const GOOD_LENGTH = 120;
const CAPITALS_FROM_LETTERS = 12;

type Seen = {
  readonly content: DossierContent;
  readonly title: string;
  readonly description: string;
  readonly condition: string;
  /** A right has no body: nothing to photograph, no state, nothing to inspect. */
  readonly isThing: boolean;
  readonly hasTable: boolean;
  readonly photos: number;
};
type Rule = CardHint & { readonly when: (seen: Seen) => boolean };

const naming =
  (part: 'title' | 'description' | 'condition') =>
  (seen: Seen): boolean =>
    namesPerson(seen[part], hiddenPeople(seen.content));

/** In the order in which a bidder meets the places. */
const rules: readonly Rule[] = [
  { name: 'debtor-data', pointer: '/object/title', when: naming('title') },
  { name: 'debtor-data', pointer: '/object/description', when: naming('description') },
  { name: 'debtor-data', pointer: '/object/condition', when: naming('condition') },
  { name: 'capitals-title', pointer: '/object/title', when: ({ title }) => isCapitals(title) },
  {
    name: 'capitals-description',
    pointer: '/object/description',
    when: ({ description }) => isCapitals(description),
  },
  {
    name: 'no-letters',
    pointer: '/object/description',
    when: ({ description }) => description !== '' && !/\p{L}{3}/u.test(description),
  },
  {
    name: 'short-description',
    pointer: '/object/description',
    when: ({ description }) => description.length < GOOD_LENGTH,
  },
  {
    name: 'repeats-title',
    pointer: '/object/description',
    when: ({ description, title }) => description !== '' && description.toLowerCase() === title.toLowerCase(),
  },
  {
    name: 'no-condition',
    pointer: '/object/condition',
    when: ({ isThing, condition }) => isThing && condition === '',
  },
  { name: 'no-photo', pointer: '/files/photo', when: ({ isThing, photos }) => isThing && photos === 0 },
  {
    name: 'no-inspection',
    pointer: '/storage/inspectionDays',
    when: ({ isThing, content }) => isThing && readText(content.storage?.inspectionDays) === undefined,
  },
  {
    name: 'no-items',
    pointer: '/items',
    when: ({ hasTable, content }) => hasTable && (content.items ?? []).length === 0 && isSet(content),
  },
];

/** Gives what makes the card poor or improper in a bidder's eyes; hints only, nothing here blocks. */
export function cardHints(
  { objectType, content }: { readonly objectType: ObjectType; readonly content: DossierContent },
  photos: number,
): readonly CardHint[] {
  const definition = findObjectType(objectType);
  const text = (part: 'title' | 'description' | 'condition'): string =>
    readText(content.object?.[part]) ?? '';
  const seen: Seen = {
    content,
    title: text('title'),
    description: text('description'),
    condition: text('condition'),
    isThing: definition?.class !== 'right',
    hasTable: definition?.items === true,
    photos,
  };
  return rules.filter(({ when }) => when(seen)).map(({ name, pointer }) => ({ name, pointer }));
}

/** Every letter is a capital; a short code or abbreviation is no shouting. */
function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= CAPITALS_FROM_LETTERS && text === text.toUpperCase();
}

function isSet({ object }: DossierContent): boolean {
  return Number(readText(object?.quantity) ?? '1') > 1 || /набір|комплект|партія/iu.test(object?.title ?? '');
}
