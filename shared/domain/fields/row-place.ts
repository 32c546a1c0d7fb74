import type { FieldValue } from './field.ts';
import type { DossierContent, Pointer } from './sections.ts';
import { idOfRowAt, valueAt } from './walk.ts';

type Row = Readonly<Record<string, FieldValue>>;
type InRow = { readonly list: Pointer; readonly key: string };

/** Where an earlier value can be put back now, or why it cannot. */
export type RestorePlace =
  | { readonly ok: true; readonly pointer: Pointer }
  | { readonly ok: false; readonly problem: 'row-gone' | 'row-unknown' };

/** Gives the id of the row that a field stands in; undefined for a field outside of lists and for a whole list. */
export function rowIdAt(content: DossierContent, pointer: Pointer): string | undefined {
  return inRow(pointer) ? idOfRowAt(content, pointer) : undefined;
}

/** Gives the list that a field of a row stands in; undefined for a field outside of lists and for a whole list. */
export function listOfRowAt(pointer: Pointer): Pointer | undefined {
  return inRow(pointer)?.list;
}

/**
 * Gives the place of a row's field in the content as it is now: rows are addressed by index, and an index means
 * another row after one was removed. Undefined when the row is gone, or when its id does not tell it from another.
 */
export function placeInRow(content: DossierContent, pointer: Pointer, rowId: string): Pointer | undefined {
  const place = inRow(pointer);
  if (!place) return undefined;
  const [index, second] = rowsAt(content, place.list).flatMap(({ id }, at) => (id === rowId ? [at] : []));
  if (index === undefined || second !== undefined) return undefined;
  return `${place.list}/${index}/${place.key}`;
}

/** Gives where a value of the history goes back to. An old entry that does not name its row goes nowhere: no guess. */
export function restorePlace(
  content: DossierContent,
  { pointer, rowId }: { readonly pointer: Pointer; readonly rowId: string | undefined },
): RestorePlace {
  if (!inRow(pointer)) return { ok: true, pointer };
  if (rowId === undefined) return { ok: false, problem: 'row-unknown' };
  const now = placeInRow(content, pointer, rowId);
  return now === undefined ? { ok: false, problem: 'row-gone' } : { ok: true, pointer: now };
}

function inRow(pointer: Pointer): InRow | undefined {
  const [, list, key] = /^(.+)\/\d+\/([^/]+)$/.exec(pointer) ?? [];
  return list === undefined || key === undefined ? undefined : { list, key };
}

function rowsAt(content: DossierContent, list: Pointer): readonly Row[] {
  const rows = valueAt(content, list);
  return Array.isArray(rows) ? rows : [];
}
