import type { LeafField } from '../fields/field.ts';
import { valueAt, eachField } from '../fields/walk.ts';
import type { Pointer } from '../fields/sections.ts';
import type { CheckedDossier } from './check.ts';

export type Row = Readonly<Record<string, unknown>>;
export type PlacedLeaf = {
  readonly pointer: Pointer;
  readonly field: LeafField;
  readonly value: unknown;
  /** The row that the leaf stands in, for leaves of lists. */
  readonly row: Row | undefined;
};

/** Gives every leaf of a dossier with its value, those of list rows too, in the editor's order. */
export function leavesOf(dossier: CheckedDossier): readonly PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  for (const { pointer, field } of eachField(dossier.objectType)) {
    const value = valueAt(dossier.content, pointer);
    if (field.kind !== 'list') {
      leaves.push({ pointer, field, value, row: undefined });
      continue;
    }
    const rows = (Array.isArray(value) ? value : []) as readonly Row[];
    rows.forEach((row, index) => {
      for (const leaf of field.fields)
        leaves.push({ pointer: `${pointer}/${index}/${leaf.key}`, field: leaf, value: row[leaf.key], row });
    });
  }
  return leaves;
}
