import type { Field, LeafField } from '../fields/field.ts';
import { partiesFields } from '../fields/parties.ts';
import { rightsFields } from '../fields/rights.ts';
import { type SectionName, sections } from '../fields/sections.ts';
import { objectTypeDefinitions } from '../object-types/definitions.ts';
import type { ObjectType } from '../object-types/object-type.ts';

export const partyRoles = ['debtor', 'creditor', 'owner', 'pledgee'] as const;
export type PartyRole = (typeof partyRoles)[number];

/**
 * Where a column of a table goes, as text: `#type` (kind of property), `#number` (number of the lot in the table), a
 * pointer of a leaf (`/sale/startPrice`, `/details/vin`), the first party of a role (`/parties/list/debtor/name`), the
 * first encumbrance (`/rights/encumbrances/0/holder`).
 */
export type ImportTarget = string;
export type PlacedTarget =
  | { readonly place: 'type' | 'number' }
  | { readonly place: 'section'; readonly section: SectionName; readonly field: LeafField }
  | { readonly place: 'detail'; readonly key: string }
  | { readonly place: 'party'; readonly role: PartyRole; readonly field: LeafField }
  | { readonly place: 'encumbrance'; readonly field: LeafField };
export type TargetGroup = 'table' | SectionName | 'details' | PartyRole | 'encumbrance';
export type ListedTarget = { readonly target: ImportTarget; readonly group: TargetGroup };

const partyFields: readonly LeafField[] = partiesFields[0].fields.filter(({ key }) => key !== 'role');
const encumbranceFields: readonly LeafField[] =
  rightsFields.find(
    (field): field is Extract<(typeof rightsFields)[number], { kind: 'list' }> => field.kind === 'list',
  )?.fields ?? [];

type Entry = ListedTarget & { readonly placed: PlacedTarget };

const entries: readonly Entry[] = [
  { target: '#number', group: 'table', placed: { place: 'number' } },
  { target: '#type', group: 'table', placed: { place: 'type' } },
  ...(Object.keys(sections) as SectionName[]).flatMap(entriesOfSection),
];
const placedByTarget = new Map(entries.map(({ target, placed }) => [target, placed]));

/** Gives every place that a column may go to, in the order of the editor. */
export const importTargets: readonly ListedTarget[] = entries;

/** Reads a target; undefined when there is no such place. */
export function placeTarget(target: ImportTarget): PlacedTarget | undefined {
  return placedByTarget.get(target);
}

/** Gives every key of the particulars of every kind, once. */
export function detailKeys(): readonly string[] {
  const definitions = Object.values(objectTypeDefinitions);
  return [...new Set(definitions.flatMap(({ fields }) => fields.map(({ key }) => key)))];
}

/** Gives the field of a detail of one kind of property; undefined when the kind has no such detail. */
export function detailField(objectType: ObjectType, key: string): LeafField | undefined {
  return objectTypeDefinitions[objectType]?.fields.find((field) => field.key === key);
}

function entriesOfSection(section: SectionName): readonly Entry[] {
  if (section === 'parties') return partyRoles.flatMap(entriesOfRole);
  const fields: readonly Field[] = sections[section];
  const own = fields.flatMap((field): readonly Entry[] =>
    field.kind === 'list'
      ? []
      : [
          {
            target: `/${section}/${field.key}`,
            group: section,
            placed: { place: 'section', section, field },
          },
        ],
  );
  if (section === 'object') return [...own, ...detailKeys().map(detailEntry)];
  return section === 'rights' ? [...own, ...encumbranceFields.map(encumbranceEntry)] : own;
}

function entriesOfRole(role: PartyRole): readonly Entry[] {
  return partyFields.map((field) => ({
    target: `/parties/list/${role}/${field.key}`,
    group: role,
    placed: { place: 'party', role, field },
  }));
}

function detailEntry(key: string): Entry {
  return { target: `/details/${key}`, group: 'details', placed: { place: 'detail', key } };
}

function encumbranceEntry(field: LeafField): Entry {
  const target = `/rights/encumbrances/0/${field.key}`;
  return { target, group: 'encumbrance', placed: { place: 'encumbrance', field } };
}
