import { z } from 'zod';
import type { ObjectTypeDefinition } from '../object-types/object-type.ts';
import { type Field, type LeafField, leafSchema } from './field.ts';
import { itemFields } from './object.ts';
import { type DossierContent, sections } from './sections.ts';

/** Setting a field happens at every key press: its schema is made once. */
const fieldSchemas = new Map<Field, z.ZodType>();
const draftText = z.string().max(20_000);

/** Gives what a draft may keep in a leaf (field.ts: nothing typed is lost, so numbers and dates stay text). */
export function draftLeafSchema(field: LeafField): z.ZodType {
  switch (field.kind) {
    case 'money':
      return z.union([z.int(), z.string().max(200)]);
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(field.choices);
    case 'integer':
    case 'decimal':
    case 'date':
      return z.string().max(200);
    case 'text':
    case 'multiline':
      break;
  }
  return draftText;
}

/** Gives what a draft may keep in a field: a leaf, or rows that have an `id` beside the named leaves. */
export function draftFieldSchema(field: Field): z.ZodType {
  const known = fieldSchemas.get(field);
  if (known) return known;
  const schema = field.kind === 'list' ? draftRowsSchema(field.fields) : draftLeafSchema(field);
  fieldSchemas.set(field, schema);
  return schema;
}

/** Gives the schema of the rows of a list. */
export function draftRowsSchema(fields: readonly LeafField[]): z.ZodType {
  return z.array(z.strictObject({ id: z.string().min(1).max(60), ...draftShape(fields) })).max(2_000);
}

function draftShape(fields: readonly Field[]): Record<string, z.ZodOptional> {
  return Object.fromEntries(fields.map((field) => [field.key, draftFieldSchema(field).optional()]));
}

const sectionShape = Object.fromEntries(
  Object.entries(sections).map(([name, fields]) => [name, z.strictObject(draftShape(fields)).optional()]),
);

/**
 * Everything typed into a dossier, as core stores it: any part may be missing, leaves are lenient, unknown keys
 * are refused. `details` is checked by kind of property with `contentSchemaOf`.
 */
export const contentSchema = z.strictObject({
  ...sectionShape,
  details: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), leafSchema).optional(),
  items: draftRowsSchema(itemFields).optional(),
}) as unknown as z.ZodType<DossierContent>;

/** Making a schema costs more than using it: one for each kind, made when first asked for. */
const contentSchemas = new Map<ObjectTypeDefinition, z.ZodType<DossierContent>>();

/** Gives the schema of the content of one kind of property: its own details, and items only where it has them. */
export function contentSchemaOf(definition: ObjectTypeDefinition): z.ZodType<DossierContent> {
  const known = contentSchemas.get(definition);
  if (known) return known;
  const schema = z.strictObject({
    ...sectionShape,
    details: z.strictObject(draftShape(definition.fields)).optional(),
    ...(definition.items ? { items: draftRowsSchema(itemFields).optional() } : {}),
  }) as unknown as z.ZodType<DossierContent>;
  contentSchemas.set(definition, schema);
  return schema;
}
