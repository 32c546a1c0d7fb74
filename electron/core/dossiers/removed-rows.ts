import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { isBlank } from '../../../shared/domain/fields/read-leaf.ts';
import type { DossierId, UserId } from '../../../shared/domain/ids.ts';
import { deleteRemovedRow, putRemovedRow } from '../bin/bin-store.ts';
import type { Tx } from '../db/write.ts';

type ListChange = {
  readonly dossierId: DossierId;
  readonly userId: UserId;
  readonly at: number;
  readonly pointer: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
};
type Row = Exclude<FieldValue, string | number | boolean | null>[number];

/**
 * Puts rows that a change of a list took away into the bin, and takes out those that came back (undo, restoring).
 * A change of anything but a list does nothing; a row in which nothing was typed is not kept.
 */
export function keepRemovedRows(tx: Tx, change: ListChange): void {
  const before = rowsOf(change.before);
  const after = rowsOf(change.after);
  if (before.length === 0 && after.length === 0) return;
  const { dossierId, pointer, userId, at } = change;
  const place = { dossierId, pointer };
  for (const row of missingIn(before, after)) {
    if (Object.entries(row).every(([key, value]) => key === 'id' || isBlank(value))) continue;
    putRemovedRow(tx, { ...place, rowId: idOf(row) }, { value: row, userId, at });
  }
  for (const row of missingIn(after, before)) deleteRemovedRow(tx, { ...place, rowId: idOf(row) });
}

function rowsOf(value: FieldValue): readonly Row[] {
  return Array.isArray(value) ? value : [];
}

function missingIn(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const ids = new Set(others.map(idOf));
  return rows.filter((row) => !ids.has(idOf(row)));
}

function idOf(row: Row): string {
  return String(row['id'] ?? '');
}
