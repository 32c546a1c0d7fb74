import type { ObjectType } from '../object-types/object-type.ts';
import type { ChoiceField, Field, FieldCondition } from './field.ts';
import type { DossierContent, Pointer } from './sections.ts';
import { isBlank } from './read-leaf.ts';

/** Where a field stands: the fields beside it, their values, and the kind of property. */
export type Beside = {
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly objectType: ObjectType;
};

/**
 * Tells whether a field means anything here (field.ts `appliesTo`, `appliesWhen`). What does not apply is not asked,
 * not checked, not on the card and not sent; a value that was typed before stays in the draft until a person removes
 * it, and comes back with the choice it belongs to.
 */
export function fieldApplies(field: Field, beside: Beside): boolean {
  if (field.appliesTo && !field.appliesTo.includes(beside.objectType)) return false;
  return field.appliesWhen === undefined || holds(field.appliesWhen, beside);
}

/** Tells whether a field must be filled here: always, or because of another choice (field.ts `requiredWhen`). */
export function isRequired(field: Field, beside: Beside): boolean {
  if (!fieldApplies(field, beside)) return false;
  return field.required === true || (field.requiredWhen !== undefined && holds(field.requiredWhen, beside));
}

/** Gives the choices to offer for a kind of property; the one that is chosen is always among them. */
export function choicesOf(field: ChoiceField, objectType: ObjectType, chosen: unknown): readonly string[] {
  return field.choices.filter(
    (choice) => choice === chosen || (field.choicesFor?.[choice]?.includes(objectType) ?? true),
  );
}

/** Gives the fields with a value that do not apply here: they are kept, shown apart, and not sent. */
export function leftovers(beside: Beside): readonly Field[] {
  return beside.fields.filter(
    (field) => !fieldApplies(field, beside) && !isBlank(valueOf(field.key, beside)),
  );
}

/** Gives what stands around a list's row, or around a field of a section: the record that its conditions read. */
export function valuesAt(content: DossierContent, at: Pointer): Readonly<Record<string, unknown>> {
  let node: unknown = content;
  for (const step of at.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return {};
    node = (node as Readonly<Record<string, unknown>>)[step];
  }
  return typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>) : {};
}

/** A choice that does not apply itself calls for nothing, whatever is left in it. */
function holds({ key, oneOf }: FieldCondition, beside: Beside): boolean {
  const chosen = valueOf(key, beside);
  if ((typeof chosen !== 'string' && typeof chosen !== 'boolean') || !oneOf.includes(chosen)) return false;
  const choice = beside.fields.find((field) => field.key === key);
  return choice === undefined || fieldApplies(choice, beside);
}

function valueOf(key: string, { values }: Beside): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
