import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftovers, valuesAt } from '../../shared/domain/fields/applies.ts';
import type { FieldValue } from '../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../shared/domain/fields/sections.ts';
import { eachField, fieldsBeside, withValue } from '../../shared/domain/fields/walk.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

const folder = join(import.meta.dirname, '../../resources/training/dossiers');
type Papers = { readonly objectType: ObjectType; readonly fields: Readonly<Record<string, FieldValue>> };

test.each(readdirSync(folder))('%s has only fields that a person sees in the form', (file) => {
  const { objectType, fields } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Papers;
  let content: DossierContent = {};
  for (const [pointer, value] of Object.entries(fields)) {
    const changed = withValue(content, pointer, value, objectType);
    if (changed.ok) content = changed.content;
  }
  const sections = new Set(eachField(objectType).map(({ section }) => section));
  const hidden = [...sections].flatMap((section) =>
    leftovers({
      fields: fieldsBeside(section, objectType),
      values: valuesAt(content, `/${section}`),
      objectType,
    }).map(({ key }) => `/${section}/${key}`),
  );
  expect(hidden).toEqual([]);
  expect(Object.keys(content).length).toBeGreaterThan(5);
});
