import type { LeafField } from '../fields/field.ts';
import { type Beside, fieldApplies, valuesAt } from '../fields/applies.ts';
import { valueAt, eachField, fieldsBeside } from '../fields/walk.ts';
import type { Pointer } from '../fields/sections.ts';
import type { CheckedDossier } from './check.ts';

type Typed = Pick<CheckedDossier, 'objectType' | 'content'>;
export type Row = Readonly<Record<string, unknown>>;
export type PlacedLeaf = {
  readonly pointer: Pointer;
  readonly field: LeafField;
  readonly value: unknown;
  /** The row that the leaf stands in, for leaves of lists. */
  readonly row: Row | undefined;
  readonly beside: Beside;
};

/**
 * Gives every leaf that applies to the dossier with its value, those of list rows too, in the editor's order. What does
 * not apply (applies.ts) is not sent, so no check looks at it.
 */
export function leavesOf(dossier: Typed): readonly PlacedLeaf[] {
  const { objectType, content } = dossier;
  const leaves: PlacedLeaf[] = [];
  for (const { pointer, field, section } of eachField(objectType)) {
    const value = valueAt(content, pointer);
    const beside = {
      fields: fieldsBeside(section, objectType),
      values: valuesAt(content, `/${section}`),
      objectType,
    };
    if (!fieldApplies(field, beside)) continue;
    if (field.kind !== 'list') {
      leaves.push({ pointer, field, value, row: undefined, beside });
      continue;
    }
    const rows = (Array.isArray(value) ? value : []) as readonly Row[];
    rows.forEach((row, index) => {
      const besideInRow = { fields: field.fields, values: row, objectType };
      for (const leaf of field.fields.filter((one) => fieldApplies(one, besideInRow)))
        leaves.push({
          pointer: `${pointer}/${index}/${leaf.key}`,
          field: leaf,
          value: row[leaf.key],
          row,
          beside: besideInRow,
        });
    });
  }
  return leaves;
}

/** Tells that a yes/no field that applies says yes. */
export function says(dossier: Typed, pointer: Pointer): boolean {
  return leavesOf(dossier).some((leaf) => leaf.pointer === pointer && leaf.value === true);
}

/** Tells that the property is mortgaged: only what can be (real estate, land), whatever is left in the draft. */
export function isMortgaged(dossier: Typed): boolean {
  return says(dossier, '/rights/mortgaged');
}
