import { findObjectType } from '../object-types/definitions.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import { draftFieldSchema } from './content-schema.ts';
import { type Field, type FieldValue, leafSchema, type ListField } from './field.ts';
import { itemFields } from './object.ts';
import { type DossierContent, type Pointer, type SectionName, sections } from './sections.ts';

/** The table of things, as a field beside the sections; one thing alone needs no table. */
export const itemsField: ListField = { key: 'items', kind: 'list', fields: itemFields };

export type PlacedField = {
  readonly section: SectionName | 'details' | 'items';
  readonly pointer: Pointer;
  readonly field: Field;
};
export type WithValueProblem = 'unknown-section' | 'unknown-field' | 'wrong-kind' | 'no-such-row';
export type WithValueResult =
  | { readonly ok: true; readonly content: DossierContent }
  | { readonly ok: false; readonly problem: WithValueProblem };

type Place = {
  readonly path: readonly string[];
  /** Undefined for a detail while the kind of property is not given. */
  readonly field: Field | undefined;
};
type Node = Readonly<Record<string, unknown>>;

/** Gives every field of a kind of property in the editor's order: sections, details after `object`, items last. */
export function eachField(objectType: ObjectType): readonly PlacedField[] {
  const known = fieldsByType.get(objectType);
  if (known) return known;
  const placed = placeFields(objectType);
  fieldsByType.set(objectType, placed);
  return placed;
}

const fieldsByType = new Map<ObjectType, readonly PlacedField[]>();

function placeFields(objectType: ObjectType): readonly PlacedField[] {
  const definition = findObjectType(objectType);
  const placed: PlacedField[] = [];
  for (const section of Object.keys(sections) as SectionName[]) {
    for (const field of sections[section])
      placed.push({ section, pointer: `/${section}/${field.key}`, field });
    if (section !== 'object') continue;
    for (const field of definition?.fields ?? [])
      placed.push({ section: 'details', pointer: `/details/${field.key}`, field });
    if (definition?.items) placed.push({ section: 'items', pointer: '/items', field: itemsField });
  }
  return placed;
}

/** Gives the fields of one section, of the kind's own, or the table of things alone. */
export function fieldsBeside(section: PlacedField['section'], objectType: ObjectType): readonly Field[] {
  return section === 'items' ? [itemsField] : (fieldsOf(section, objectType) ?? []);
}

/** Gives the field that a pointer means (a leaf inside a row too), or undefined. */
export function fieldAt(objectType: ObjectType, pointer: Pointer): Field | undefined {
  const place = findPlace(pointer, objectType);
  return typeof place === 'string' ? undefined : place.field;
}

/** Gives the value at a pointer, or undefined when nothing stands there. */
export function valueAt(content: DossierContent, pointer: Pointer): FieldValue | undefined {
  let node: unknown = content;
  for (const step of pointer.split('/').slice(1)) {
    if (Array.isArray(node)) node = isIndex(step) ? node[Number(step)] : undefined;
    else if (isNode(node) && Object.hasOwn(node, step)) node = node[step];
    else return undefined;
  }
  return isNode(node) ? undefined : (node as FieldValue | undefined);
}

/** Gives the `id` of the row that a pointer leads to or into, or undefined outside of lists. */
export function idOfRowAt(content: DossierContent, pointer: Pointer): string | undefined {
  let node: unknown = content;
  for (const step of pointer.split('/').slice(1)) {
    if (Array.isArray(node)) {
      const row: unknown = isIndex(step) ? node[Number(step)] : undefined;
      return isNode(row) && typeof row['id'] === 'string' && row['id'] !== '' ? row['id'] : undefined;
    }
    if (!isNode(node) || !Object.hasOwn(node, step)) return undefined;
    node = node[step];
  }
  return undefined;
}

/**
 * Gives a new content with one value set, the old one untouched; `null` deletes (a row too: `/parties/list/1`).
 * Takes a field's pointer, a whole list or a leaf of a row; with `objectType` the details and items are checked
 * against that kind. Refuses, as a value, unknown places and values of another kind.
 */
export function withValue(
  content: DossierContent,
  pointer: Pointer,
  value: FieldValue,
  objectType?: ObjectType,
): WithValueResult {
  const place = findPlace(pointer, objectType);
  if (typeof place === 'string') return { ok: false, problem: place };
  const { field, path } = place;
  const isRow = field?.kind === 'list' && isIndex(path.at(-1) ?? '');
  const schema = field ? draftFieldSchema(field) : leafSchema;
  if (value !== null && (isRow || !schema.safeParse(value).success)) {
    return { ok: false, problem: 'wrong-kind' };
  }
  const changed = changedNode(content, path, value);
  return changed === undefined
    ? { ok: false, problem: 'no-such-row' }
    : { ok: true, content: changed as DossierContent };
}

function findPlace(pointer: Pointer, objectType: ObjectType | undefined): Place | WithValueProblem {
  const path = pointer.split('/').slice(1);
  const [section = '', ...rest] = path;
  if (section === 'items') {
    if (objectType && !findObjectType(objectType)?.items) return 'unknown-section';
    return insideList(itemsField, path, rest);
  }
  if (section === 'details' && !objectType) return anyDetail(path);
  const fields = fieldsOf(section, objectType);
  if (!fields) return 'unknown-section';
  const field = fields.find(({ key }) => key === rest[0]);
  if (!field) return 'unknown-field';
  if (field.kind === 'list') return insideList(field, path, rest.slice(1));
  return rest.length === 1 ? { path, field } : 'unknown-field';
}

function insideList(
  field: ListField,
  path: readonly string[],
  steps: readonly string[],
): Place | 'unknown-field' {
  if (steps.length === 0) return { path, field };
  if (!isIndex(steps[0] ?? '')) return 'unknown-field';
  if (steps.length === 1) return { path, field };
  const leaf = field.fields.find(({ key }) => key === steps[1]);
  return leaf && steps.length === 2 ? { path, field: leaf } : 'unknown-field';
}

function fieldsOf(section: string, objectType: ObjectType | undefined): readonly Field[] | undefined {
  if (section === 'details') return objectType && findObjectType(objectType)?.fields;
  return Object.hasOwn(sections, section) ? sections[section as SectionName] : undefined;
}

function anyDetail(path: readonly string[]): Place | 'unknown-field' {
  const named = path.length === 2 && /^[a-z][A-Za-z0-9]{0,59}$/.test(path[1] ?? '');
  return named ? { path, field: undefined } : 'unknown-field';
}

function changedNode(node: unknown, path: readonly string[], value: FieldValue): unknown {
  const [step = '', ...rest] = path;
  if (Array.isArray(node)) return changedRows(node as readonly unknown[], Number(step), rest, value);
  const object: Node = isNode(node) ? node : {};
  const next = rest.length === 0 ? value : changedNode(childOf(object, step, rest), rest, value);
  if (next === undefined) return undefined;
  if (next !== null) return { ...object, [step]: next };
  const { [step]: _removed, ...others } = object;
  return others;
}

/** A step into rows that do not exist must fail, not make an object keyed by numbers. */
function childOf(object: Node, step: string, rest: readonly string[]): unknown {
  const child = Object.hasOwn(object, step) ? object[step] : undefined;
  return child === undefined && isIndex(rest[0] ?? '') ? [] : child;
}

function changedRows(
  rows: readonly unknown[],
  index: number,
  rest: readonly string[],
  value: FieldValue,
): unknown {
  if (index >= rows.length) return undefined;
  if (rest.length === 0) return rows.toSpliced(index, 1);
  return rows.with(index, changedNode(rows[index], rest, value));
}

function isIndex(step: string): boolean {
  return /^(0|[1-9]\d{0,3})$/.test(step);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
