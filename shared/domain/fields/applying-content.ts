import type { ObjectType } from '../object-types/object-type.ts';
import { fieldApplies, valuesAt } from './applies.ts';
import type { Field } from './field.ts';
import type { DossierContent } from './sections.ts';
import { eachField, fieldsBeside } from './walk.ts';

type Values = Readonly<Record<string, unknown>>;

/** Gives the content without what does not apply (applies.ts): what papers say is what is sent. */
export function applyingContent(objectType: ObjectType, content: DossierContent): DossierContent {
  const result: Record<string, unknown> = { ...content };
  for (const section of new Set(eachField(objectType).map((placed) => placed.section))) {
    if (section === 'items' || content[section] === undefined) continue;
    const fields = fieldsBeside(section, objectType);
    result[section] = applyingValues(fields, valuesAt(content, `/${section}`), objectType);
  }
  return result;
}

function applyingValues(fields: readonly Field[], values: Values, objectType: ObjectType): Values {
  const kept: Record<string, unknown> = { ...values };
  for (const field of fields) {
    const value = kept[field.key];
    if (value === undefined) continue;
    if (!fieldApplies(field, { fields, values, objectType })) delete kept[field.key];
    else if (field.kind === 'list' && Array.isArray(value))
      kept[field.key] = value.map((row: Values) => applyingValues(field.fields, row, objectType));
  }
  return kept;
}
