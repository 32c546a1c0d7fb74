import { AppError } from '../result.ts';
import { type Application, applicationSchema, type SentLeaf } from './application-schema.ts';
import type { Dossier } from './dossier.ts';
import { type Beside, fieldApplies } from './fields/applies.ts';
import { contentSchema } from './fields/content-schema.ts';
import type { LeafField } from './fields/field.ts';
import { itemFields } from './fields/object.ts';
import { isBlank, readDate, readDecimal, readInteger, readMoney, readText } from './fields/read-leaf.ts';
import { type DossierContent, sections } from './fields/sections.ts';
import { fromMoney, moneySchema, toMoney } from './money.ts';
import { findObjectType } from './object-types/definitions.ts';
import type { ObjectType } from './object-types/object-type.ts';

export { type Application, applicationSchema, type SentItem, type SentLeaf } from './application-schema.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Makes the application of a dossier: reads every leaf, leaves out blanks and what does not apply (fields/applies.ts),
 * drops what is not a field of its kind.
 * Throws `invalid-input` when a required value is missing or one cannot be read: checks block both before.
 */
export function toApplication(dossier: Pick<Dossier, 'objectType' | 'content'>): Application {
  const { objectType, content } = dossier;
  const definition = findObjectType(objectType);
  if (!definition) throw new AppError('invalid-input', `kind of property is not known: ${objectType}`);
  const draft = content as Readonly<Record<string, Values | undefined>>;
  const sent = Object.fromEntries(
    Object.entries(sections).map(([name, fields]) => [
      name,
      sentValues({ fields, values: draft[name] ?? {}, objectType }, `/${name}`),
    ]),
  );
  const candidate = {
    objectType,
    ...sent,
    details: sentValues({ fields: definition.fields, values: content.details ?? {}, objectType }, '/details'),
    ...(definition.items && !isBlank(content.items)
      ? { items: sentRows(itemFields, content.items, { at: '/items', objectType }) }
      : {}),
  };
  const parsed = applicationSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const pointers = parsed.error.issues.map((issue) => `/${issue.path.join('/')}`);
  throw new AppError('invalid-input', `application is not complete: ${pointers.join(', ')}`, {
    details: { pointers },
  });
}

/** Gives the content of a received application in the draft's form, for the organizer's view and for a new draft. */
export function fromApplication(application: Application): {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
} {
  const { objectType, details, items, ...rest } = application;
  const content = Object.fromEntries(
    Object.entries(rest).map(([name, values]) => [name, draftValues(values)]),
  );
  const whole = {
    ...content,
    details: draftValues(details),
    ...(items ? { items: items.map((row) => draftValues(row)) } : {}),
  };
  return { objectType, content: contentSchema.parse(whole) };
}

function sentValues(beside: Beside, at: string): Record<string, unknown> {
  const { fields, values, objectType } = beside;
  const sent: Record<string, unknown> = {};
  for (const field of fields) {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    if (isBlank(value) || !fieldApplies(field, beside)) continue;
    const place = `${at}/${field.key}`;
    sent[field.key] =
      field.kind === 'list'
        ? sentRows(field.fields, value, { at: place, objectType })
        : sentLeaf(field, value, place);
  }
  return sent;
}

function sentRows(
  fields: readonly LeafField[],
  rows: unknown,
  { at, objectType }: { readonly at: string; readonly objectType: ObjectType },
): readonly unknown[] {
  return (rows as readonly Values[]).map((values, index) => ({
    id: values['id'],
    ...sentValues({ fields, values, objectType }, `${at}/${index}`),
  }));
}

function sentLeaf(field: LeafField, value: unknown, at: string): SentLeaf | undefined {
  const sent = readLeaf(field, value);
  if (sent === undefined && field.kind !== 'text' && field.kind !== 'multiline') {
    throw new AppError('invalid-input', `value cannot be read: ${at}`, { details: { pointers: [at] } });
  }
  return sent;
}

function readLeaf(field: LeafField, value: unknown): SentLeaf | undefined {
  switch (field.kind) {
    case 'money': {
      const kopiykas = readMoney(value);
      return kopiykas === undefined ? undefined : toMoney(kopiykas);
    }
    case 'date':
      return readDate(value);
    case 'integer':
      return readInteger(value);
    case 'decimal':
      return readDecimal(value);
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
    case 'text':
    case 'multiline':
      break;
  }
  return readText(value);
}

function draftValues(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, draftValue(value)]));
}

function draftValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row: object) => draftValues(row));
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return fromMoney(moneySchema.parse(value));
}
