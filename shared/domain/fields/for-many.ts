import type { ObjectType } from '../object-types/object-type.ts';
import { choicesOf, fieldApplies, valuesAt } from './applies.ts';
import type { Field, FieldValue, LeafField } from './field.ts';
import { type DossierContent, type Pointer, type SectionName, sections } from './sections.ts';
import { fieldsBeside } from './walk.ts';

export type FieldForMany = {
  readonly section: SectionName;
  readonly pointer: Pointer;
  readonly field: LeafField;
};

/** Fields that may be set in many dossiers at once (field.ts `forMany`), in the editor's order. */
export const fieldsForMany: readonly FieldForMany[] = (Object.keys(sections) as SectionName[]).flatMap(
  (section) => {
    const fields: readonly Field[] = sections[section];
    return fields.flatMap((field) =>
      field.forMany && field.kind !== 'list' ? [{ section, pointer: `/${section}/${field.key}`, field }] : [],
    );
  },
);

/** Gives the field that may be set in many dossiers at this place, or undefined. */
export function findFieldForMany(pointer: Pointer): FieldForMany | undefined {
  return fieldsForMany.find((one) => one.pointer === pointer);
}

/** Tells whether the field means anything in this dossier as it stands. */
export function appliesIn(
  { section, field }: FieldForMany,
  { objectType, content }: { readonly objectType: ObjectType; readonly content: DossierContent },
): boolean {
  const values = valuesAt(content, `/${section}`);
  return fieldApplies(field, { fields: fieldsBeside(section, objectType), values, objectType });
}

/** Tells whether this kind of property may be given the value: some choices are for some kinds only. */
export function mayHold(field: LeafField, objectType: ObjectType, value: FieldValue): boolean {
  if (field.kind !== 'choice' || value === null) return true;
  return choicesOf(field, objectType, undefined).some((choice) => choice === value);
}
