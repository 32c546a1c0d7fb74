import type { ReviewView } from '../../../shared/contract/review.ts';
import { type Beside, isRequired, valuesAt } from '../../../shared/domain/fields/applies.ts';
import type { Field, FieldValue } from '../../../shared/domain/fields/field.ts';
import { isBlank } from '../../../shared/domain/fields/read-leaf.ts';
import type { Pointer, SectionName } from '../../../shared/domain/fields/sections.ts';
import { eachField, fieldAt, fieldsBeside, valueAt } from '../../../shared/domain/fields/walk.ts';

export type ReviewField = {
  readonly pointer: Pointer;
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly empty: boolean;
};
export type ReviewGroup = {
  /** Section, or the row of a list inside it (from 1). */
  readonly section: SectionName | 'details' | 'items';
  readonly row: number | undefined;
  readonly fields: readonly ReviewField[];
};

type Read = Pick<ReviewView, 'content' | 'objectType' | 'storageAsked'>;

/** Gives what the organizer reads, in the order of the form; empty fields only where they are required. */
export function reviewGroups(view: Read): readonly ReviewGroup[] {
  const groups: ReviewGroup[] = [];
  const placed = Map.groupBy(eachField(view.objectType), ({ section }) => section);
  for (const [section, places] of placed) {
    const leaves = places.filter(({ field }) => field.kind !== 'list');
    const beside = {
      fields: fieldsBeside(section, view.objectType),
      values: valuesAt(view.content, `/${section}`),
      objectType: view.objectType,
    };
    const fields = leaves.flatMap(({ pointer, field }) => readField(view, { pointer, field }, beside));
    if (fields.length > 0) groups.push({ section, row: undefined, fields });
    for (const { pointer, field } of places) {
      if (field.kind === 'list') groups.push(...rowsOf(view, section, { pointer, field }));
    }
  }
  return groups;
}

function rowsOf(
  view: Read,
  section: ReviewGroup['section'],
  list: { readonly pointer: Pointer; readonly field: Extract<Field, { kind: 'list' }> },
): readonly ReviewGroup[] {
  const rows = valueAt(view.content, list.pointer);
  if (!Array.isArray(rows)) return [];
  return rows.map((row, index) => ({
    section,
    row: index + 1,
    fields: list.field.fields.flatMap((leaf) =>
      readField(
        view,
        { pointer: `${list.pointer}/${index}/${leaf.key}`, field: leaf },
        { fields: list.field.fields, values: row, objectType: view.objectType },
      ),
    ),
  }));
}

function readField(
  view: Read,
  place: { readonly pointer: Pointer; readonly field: Field },
  beside: Beside,
): readonly ReviewField[] {
  const { pointer } = place;
  const field = fieldAt(view.objectType, pointer) ?? place.field;
  const value = valueAt(view.content, pointer);
  const empty = isBlank(value);
  const asked = isRequired(field, beside) && (view.storageAsked || !pointer.startsWith('/storage/'));
  return empty && !asked ? [] : [{ pointer, field, value, empty }];
}
