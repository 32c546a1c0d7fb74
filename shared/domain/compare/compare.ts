import type { DocumentType } from '../dossier.ts';
import { factsOf } from '../directory/mentions.ts';
import type { KnownValues } from '../directory/kinds.ts';
import type { Field, FieldValue, LeafField, ListField } from '../fields/field.ts';
import { isBlank, readDate, readDecimal, readInteger, readMoney, readText } from '../fields/read-leaf.ts';
import type { DossierContent, Pointer } from '../fields/sections.ts';
import { eachField, type PlacedField, valueAt } from '../fields/walk.ts';
import type { ObjectType } from '../object-types/object-type.ts';

export type ComparedFile = {
  readonly id: string;
  readonly sha256: string;
  readonly type: DocumentType;
  readonly title: string;
};
/** What is compared: a dossier now, a sealed version, or what it was at a moment. */
export type ComparedSide = {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly files: readonly ComparedFile[];
};
export type Mark = 'same' | 'added' | 'removed' | 'changed';
/** One leaf beside the other. `pointer` is the place on the right, or on the left when it is only there. */
export type ComparedField = {
  readonly section: PlacedField['section'];
  readonly pointer: Pointer;
  readonly field: LeafField;
  readonly mark: Mark;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
  /** Of a row of a list: where the row stands on each side. */
  readonly row: ComparedRow | undefined;
};
export type ComparedRow = {
  readonly list: Pointer;
  readonly key: string;
  readonly mark: Mark;
  readonly left: number | undefined;
  readonly right: number | undefined;
};
export type ComparedFilePair = {
  readonly mark: Mark;
  readonly before: ComparedFile | undefined;
  readonly after: ComparedFile | undefined;
};
export type Comparison = {
  /** In the order of the form; what is empty on both sides is left out. */
  readonly fields: readonly ComparedField[];
  readonly files: readonly ComparedFilePair[];
  readonly differences: number;
};

/**
 * Compares two sides field by field, rows by their id (rows of two different dossiers by whom they name), files by
 * content. A value written in another way («54,7» and "54.7") is the same value.
 */
export function compareSides(left: ComparedSide, right: ComparedSide): Comparison {
  const fields = placesOf(left, right).flatMap((placed) =>
    placed.field.kind === 'list'
      ? compareList(placed, placed.field, left, right)
      : compareLeaf({ ...placed, field: placed.field }, left, right),
  );
  const files = compareFiles(left.files, right.files);
  const differences =
    fields.filter(({ mark }) => mark !== 'same').length + files.filter(({ mark }) => mark !== 'same').length;
  return { fields, files, differences };
}

/** Gives the changes that turn the left content into the right one: whole lists, other fields one by one. */
export function changesBetween(
  left: ComparedSide,
  right: ComparedSide,
): readonly { readonly pointer: Pointer; readonly value: FieldValue }[] {
  const pointers = new Set(
    compareSides(left, right).fields.flatMap(({ mark, row, pointer }) =>
      mark === 'same' ? [] : [row?.list ?? pointer],
    ),
  );
  return [...pointers].map((pointer) => ({ pointer, value: valueAt(right.content, pointer) ?? null }));
}

function placesOf(left: ComparedSide, right: ComparedSide): readonly PlacedField[] {
  const places = new Map(eachField(right.objectType).map((placed) => [placed.pointer, placed]));
  for (const placed of eachField(left.objectType)) {
    if (!places.has(placed.pointer)) places.set(placed.pointer, placed);
  }
  return [...places.values()];
}

type LeafPlace = Omit<PlacedField, 'field'> & { readonly field: LeafField };

function compareLeaf(
  { section, pointer, field }: LeafPlace,
  left: ComparedSide,
  right: ComparedSide,
): readonly ComparedField[] {
  const before = valueAt(left.content, pointer);
  const after = valueAt(right.content, pointer);
  if (isBlank(before) && isBlank(after)) return [];
  return [{ section, pointer, field, before, after, mark: markOf(field, before, after), row: undefined }];
}

type Row = Readonly<Record<string, FieldValue>>;

function compareList(
  { section, pointer }: PlacedField,
  field: ListField,
  left: ComparedSide,
  right: ComparedSide,
): readonly ComparedField[] {
  const leftRows = rowsAt(left, pointer);
  const rightRows = rowsAt(right, pointer);
  return pairRows(leftRows, rightRows).flatMap(({ left: from, right: to }) => {
    const before = from === undefined ? undefined : leftRows[from];
    const after = to === undefined ? undefined : rightRows[to];
    const leaves = field.fields.flatMap((leaf) => {
      const one = before?.[leaf.key];
      const other = after?.[leaf.key];
      if (isBlank(one) && isBlank(other)) return [];
      return [{ leaf, before: one, after: other, mark: markOf(leaf, one, other) }];
    });
    const differs = leaves.some(({ mark }) => mark !== 'same') || from !== to;
    const mark = before ? (after ? (differs ? 'changed' : 'same') : 'removed') : 'added';
    const at = to === undefined ? from : to;
    const key = textOf((after ?? before)?.['id']) || String(at);
    const row: ComparedRow = { list: pointer, key, mark, left: from, right: to };
    return leaves.map((leaf) => ({
      section,
      pointer: `${pointer}/${at}/${leaf.leaf.key}`,
      field: leaf.leaf,
      mark: leaf.mark,
      before: leaf.before,
      after: leaf.after,
      row,
    }));
  });
}

type Pair = { readonly left: number | undefined; readonly right: number | undefined };

/** Rows of the right in their order, then what only the left has. */
function pairRows(left: readonly Row[], right: readonly Row[]): readonly Pair[] {
  const free = new Set(left.keys());
  const take = (fits: (row: Row) => boolean): number | undefined => {
    const found = [...free].find((index) => fits(left[index] ?? {}));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const byId = right.map((row) => take((other) => other['id'] === row['id']));
  const pairs = right.map((row, index) => ({
    left: byId[index] ?? take((other) => sameNamed(other, row)),
    right: index,
  }));
  return [...pairs, ...[...free].map((index) => ({ left: index, right: undefined }))];
}

function sameNamed(one: Row, other: Row): boolean {
  const key = nameOf(one);
  return key !== '' && key === nameOf(other);
}

function nameOf(row: Row): string {
  const facts = factsOf('party', row as unknown as KnownValues);
  return facts?.key ?? (textOf(row['name']) || textOf(row['holder'])).trim().toLowerCase();
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function rowsAt(side: ComparedSide, pointer: Pointer): readonly Row[] {
  const rows = valueAt(side.content, pointer);
  return Array.isArray(rows) ? rows : [];
}

function markOf(field: Field, before: FieldValue | undefined, after: FieldValue | undefined): Mark {
  if (isBlank(before)) return isBlank(after) ? 'same' : 'added';
  if (isBlank(after)) return 'removed';
  return readable(field, before) === readable(field, after) ? 'same' : 'changed';
}

const readers: Readonly<Record<Field['kind'], (value: unknown) => unknown>> = {
  money: readMoney,
  date: readDate,
  integer: readInteger,
  decimal: readDecimal,
  text: readText,
  multiline: readText,
  choice: () => undefined,
  'yes-no': () => undefined,
  list: () => undefined,
};

/** The value behind the writing; what cannot be read stands for itself. */
function readable(field: Field, value: FieldValue | undefined): unknown {
  return readers[field.kind](value) ?? value;
}

/** By id (a turned photo is the same file with other bytes), then by content. */
function compareFiles(
  left: readonly ComparedFile[],
  right: readonly ComparedFile[],
): readonly ComparedFilePair[] {
  const free = new Set(left);
  const take = (fits: (file: ComparedFile) => boolean): ComparedFile | undefined => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found;
  };
  const byId = right.map((file) => take(({ id }) => id === file.id));
  const pairs = right.map((after, index) => {
    const before = byId[index] ?? take(({ sha256 }) => sha256 === after.sha256);
    return { before, after, mark: fileMark(before, after) };
  });
  return [...pairs, ...[...free].map((before) => ({ before, after: undefined, mark: 'removed' as const }))];
}

function fileMark(before: ComparedFile | undefined, after: ComparedFile): Mark {
  if (!before) return 'added';
  const same = before.sha256 === after.sha256 && before.type === after.type && before.title === after.title;
  return same ? 'same' : 'changed';
}
