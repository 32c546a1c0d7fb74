import type { ReturnReason } from '../dossier.ts';
import { listOfRowAt, placeInRow, rowIdAt } from './row-place.ts';
import type { DossierContent } from './sections.ts';

/**
 * Gives the remarks of a return with the places where their fields stand now. A remark names a row of what was sent by
 * its index, and mending moves rows: the row is found by its id. Where the row is gone, the remark stands at its list.
 */
export function remarksNow(
  reasons: readonly ReturnReason[],
  sent: DossierContent,
  now: DossierContent,
): readonly ReturnReason[] {
  return reasons.map((reason) => {
    const { pointer } = reason;
    const rowId = rowIdAt(sent, pointer);
    if (rowId === undefined) return reason;
    return { ...reason, pointer: placeInRow(now, pointer, rowId) ?? listOfRowAt(pointer) ?? pointer };
  });
}
