import { z } from 'zod';
import { type CivilDate, civilDateSchema } from './civil-date.ts';
import type { Field, LeafField } from './fields/field.ts';
import { itemFields } from './fields/object.ts';
import { type SectionName, sections } from './fields/sections.ts';
import { type Money, moneySchema } from './money.ts';
import { findObjectType } from './object-types/definitions.ts';
import { type ObjectType, type ObjectTypeDefinition, objectTypes } from './object-types/object-type.ts';

type SentLeafOf<F> = F extends { kind: 'money' }
  ? Money
  : F extends { kind: 'yes-no' }
    ? boolean
    : F extends { kind: 'choice'; choices: readonly (infer C)[] }
      ? C
      : F extends { kind: 'date' }
        ? CivilDate
        : F extends { kind: 'integer' }
          ? number
          : string;
type SentOf<F> = F extends { kind: 'list'; fields: infer L extends readonly Field[] }
  ? readonly SentRowOf<L>[]
  : SentLeafOf<F>;
type RequiredOf<F> = F extends { required: true } ? F : never;
type OptionalOf<F> = F extends { required: true } ? never : F;
type KeyOf<F> = F extends { key: infer K extends string } ? K : never;
type SentValuesOf<F extends readonly Field[]> = {
  readonly [K in KeyOf<RequiredOf<F[number]>>]: SentOf<Extract<F[number], { key: K }>>;
} & { readonly [K in KeyOf<OptionalOf<F[number]>>]?: SentOf<Extract<F[number], { key: K }>> };
type SentRowOf<F extends readonly Field[]> = { readonly id: string } & SentValuesOf<F>;

/** A value of a kind's own field as it is sent; decimals travel as text. */
export type SentLeaf = string | number | boolean | Money;
export type SentItem = SentRowOf<typeof itemFields>;

/**
 * The application (заявка) as it is sent: complete and typed. Places have the pointers that the draft has, so a
 * reason of return leads to its field. Optional values are absent, never null.
 */
export type Application = {
  readonly objectType: ObjectType;
} & { readonly [S in Exclude<SectionName, 'storage'>]: SentValuesOf<(typeof sections)[S]> } & {
  /** Rights have no storer: which kinds must name one is said by the rule set, not by the contract. */
  readonly storage: Partial<SentValuesOf<(typeof sections)['storage']>>;
  readonly details: Readonly<Record<string, SentLeaf>>;
  readonly items?: readonly SentItem[];
};

/** Longest text of a field that names no limit of its own. */
const plainTextLimit = 1_000;
const decimalSchema = z.string().regex(/^(0|-?[1-9]\d{0,11}|-?(0|[1-9]\d{0,11})\.\d{0,5}[1-9])$/);

/** Gives the longest text that a field may send. */
export function textLimit(field: LeafField): number {
  const own = field.kind === 'text' || field.kind === 'multiline' ? field.maxLength : undefined;
  return own ?? (field.kind === 'multiline' ? 10_000 : plainTextLimit);
}

/** Gives the schema of a leaf as it is sent, limits of the field included. */
export function sentLeafSchema(field: LeafField): z.ZodType<SentLeaf> {
  switch (field.kind) {
    case 'money':
      return moneySchema;
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(field.choices);
    case 'date':
      return civilDateSchema;
    case 'integer':
      return z
        .int()
        .min(field.minimum ?? -maxInteger)
        .max(field.maximum ?? maxInteger);
    case 'decimal':
      return decimalSchema;
    case 'text':
    case 'multiline':
      break;
  }
  return z.string().min(1).max(textLimit(field)).regex(/\S/u);
}

const maxInteger = 999_999_999_999_999;

function sentFieldSchema(field: Field): z.ZodType {
  if (field.kind !== 'list') return sentLeafSchema(field);
  return sentRowsSchema(field.fields, field.required === true);
}

function sentRowsSchema(fields: readonly LeafField[], required: boolean): z.ZodType {
  const row = z.strictObject({ id: z.string().min(1).max(60), ...sentShape(fields) });
  return z
    .array(row)
    .min(required ? 1 : 0)
    .max(2_000);
}

function sentShape(fields: readonly Field[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    fields.map((field) => {
      const schema = sentFieldSchema(field);
      return [field.key, field.required === true ? schema : schema.optional()];
    }),
  );
}

/** Making a schema costs more than using it: one for each kind, made when first asked for. */
const detailsSchemas = new Map<ObjectTypeDefinition, z.ZodType>();

function sentDetailsSchema(definition: ObjectTypeDefinition): z.ZodType {
  const known = detailsSchemas.get(definition);
  if (known) return known;
  const schema = z.strictObject(sentShape(definition.fields));
  detailsSchemas.set(definition, schema);
  return schema;
}

const sentSections = Object.fromEntries(
  Object.entries(sections).map(([name, fields]) => {
    const schema = z.strictObject(sentShape(fields));
    return [name, name === 'storage' ? schema.partial() : schema];
  }),
);

const structure = z.strictObject({
  objectType: z.enum(objectTypes),
  ...sentSections,
  details: z.record(
    z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/),
    z.union([z.string(), z.number(), z.boolean(), moneySchema]),
  ),
  items: sentRowsSchema(itemFields, true).optional(),
}) as unknown as z.ZodType<Application>;

/** Strict schema of what travels; unknown keys, nulls and missing required values are refused. */
export const applicationSchema = structure.superRefine((application, context) => {
  const definition = findObjectType(application.objectType);
  if (!definition) {
    context.addIssue({ code: 'custom', path: ['objectType'], message: 'kind of property is not supported' });
    return;
  }
  if (!definition.items && application.items !== undefined) {
    context.addIssue({ code: 'custom', path: ['items'], message: 'items do not fit the kind of property' });
  }
  const details = sentDetailsSchema(definition).safeParse(application.details);
  for (const issue of details.error?.issues ?? []) {
    const path = ['details', ...issue.path];
    // Told apart from a wrong value: an answer's reader leaves unknown fields out (central-api/answer.ts).
    if (issue.code === 'unrecognized_keys') context.addIssue({ ...issue, path });
    else context.addIssue({ code: 'custom', path, message: issue.message });
  }
});
