import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { DossierContent, Pointer } from '../../../shared/domain/fields/sections.ts';
import { valueAt, withValue } from '../../../shared/domain/fields/walk.ts';
import type { Edits } from './save-queue.ts';

export type Row = Readonly<Record<string, string | number | boolean>> & { readonly id: string };

/** Gives core's content with what is typed and not yet answered laid over it, in the order of typing. */
export function withEdits(content: DossierContent, edits: Edits): DossierContent {
  let result = content;
  for (const { pointer, value } of edits.values()) {
    const changed = withValue(result, pointer, value);
    if (changed.ok) result = changed.content;
  }
  return result;
}

/** Gives the rows of a list; empty when there are none. */
export function rowsAt(content: DossierContent, pointer: Pointer): readonly Row[] {
  const rows: unknown = valueAt(content, pointer);
  return Array.isArray(rows) ? (rows as readonly Row[]) : [];
}

/** Gives the rows with one moved up (−1) or down (+1). */
export function movedRow(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const target = index + by;
  const row = rows[index];
  if (!row || target < 0 || target >= rows.length) return rows;
  return rows.toSpliced(index, 1).toSpliced(target, 0, row);
}

/** Gives rows as a field's value for core. */
export function toFieldValue(rows: readonly Row[]): FieldValue {
  return rows.map((row) => ({ ...row }));
}
