import type { LeafField } from '../fields/field.ts';
import { type Beside, fieldApplies, valuesAt } from '../fields/applies.ts';
import { eachField, fieldsBeside, type PlacedField, valueAt } from '../fields/walk.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import type { Pointer } from '../fields/sections.ts';
import type { CheckedDossier } from './check.ts';

/** Content with its kind: enough to tell which fields apply. */
export type Typed = Pick<CheckedDossier, 'objectType' | 'content'>;
export type Row = Readonly<Record<string, unknown>>;
export type PlacedLeaf = {
  readonly pointer: Pointer;
  readonly field: LeafField;
  readonly value: unknown;
  /** The row that the leaf stands in, for leaves of lists. */
  readonly row: Row | undefined;
  readonly beside: Beside;
};

/** A content is never changed in place, and some ten checks of one run walk over the same. */
const known = new WeakMap<
  Typed['content'],
  { readonly objectType: ObjectType; readonly leaves: readonly PlacedLeaf[] }
>();

/**
 * Gives every leaf that applies to the dossier with its value, those of list rows too, in the editor's order. What does
 * not apply (applies.ts) is not sent, so no check looks at it.
 */
export function leavesOf({ objectType, content }: Typed): readonly PlacedLeaf[] {
  const before = known.get(content);
  if (before?.objectType === objectType) return before.leaves;
  const leaves = collectLeaves(objectType, content);
  known.set(content, { objectType, leaves });
  return leaves;
}

function collectLeaves(objectType: ObjectType, content: Typed['content']): readonly PlacedLeaf[] {
  const besides = new Map<PlacedField['section'], Beside>();
  const besideOf = (section: PlacedField['section']): Beside => {
    const beside = besides.get(section) ?? {
      fields: fieldsBeside(section, objectType),
      values: valuesAt(content, `/${section}`),
      objectType,
    };
    besides.set(section, beside);
    return beside;
  };
  return eachField(objectType).flatMap(({ pointer, field, section }): readonly PlacedLeaf[] => {
    const beside = besideOf(section);
    if (!fieldApplies(field, beside)) return [];
    const value = valueAt(content, pointer);
    if (field.kind !== 'list') return [{ pointer, field, value, row: undefined, beside }];
    const rows = (Array.isArray(value) ? value : []) as readonly Row[];
    return rows.flatMap((row, index) => leavesOfRow(row, `${pointer}/${index}`, field.fields, objectType));
  });
}

function leavesOfRow(
  row: Row,
  at: Pointer,
  fields: readonly LeafField[],
  objectType: ObjectType,
): readonly PlacedLeaf[] {
  const beside = { fields, values: row, objectType };
  return fields
    .filter((field) => fieldApplies(field, beside))
    .map((field) => ({ pointer: `${at}/${field.key}`, field, value: row[field.key], row, beside }));
}

/** Tells that a yes/no field that applies says yes. */
export function says(dossier: Typed, pointer: Pointer): boolean {
  return leavesOf(dossier).some((leaf) => leaf.pointer === pointer && leaf.value === true);
}

/** Tells that the property is mortgaged: only what can be (real estate, land), whatever is left in the draft. */
export function isMortgaged(dossier: Typed): boolean {
  return says(dossier, '/rights/mortgaged');
}
