import * as fc from 'fast-check';
import { contentSchemaOf } from '../../shared/domain/fields/content-schema.ts';
import type { Field, LeafField } from '../../shared/domain/fields/field.ts';
import { type DossierContent, sections } from '../../shared/domain/fields/sections.ts';
import { itemsField } from '../../shared/domain/fields/walk.ts';
import { findObjectType, objectTypeDefinitions } from '../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

export type AnyDossier = { readonly objectType: ObjectType; readonly content: DossierContent };

/** Texts that tables are known to bend: formulas, zeros, days, escapes, invisible and joined signs, halves of pairs. */
const treacherous = fc.constantFrom(
  '=1+1',
  "'=cmd|' /C calc'!A0",
  '+380671112233',
  '-5',
  '@sum',
  '\tвідступ',
  '\rповернення',
  '_x0041_',
  '_x005F_x0041_',
  "'апостроф",
  '  пробіли по краях  ',
  '00123456',
  '1E5',
  '1/2',
  '31.12.2026',
  '2026-12-31',
  'так',
  'рядок 1\nрядок 2\r\nрядок 3',
  '👨‍👩‍👧‍👦 родина',
  '\u202Eтсет\u202C',
  'нуль\u0000всередині',
  'половина \uD83D пари',
  '\uFFFE\uFFFF',
  '<b>&amp;"лапки"</b>',
  ']]>',
  ' ',
);
const anyText = fc.oneof(
  { weight: 2, arbitrary: treacherous },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const anyDay = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

function anyLeaf(field: LeafField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'money':
      return fc.oneof(fc.nat(), fc.maxSafeInteger(), anyText, fc.constantFrom('1 234,56', 'ще не знаю'));
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'date':
      return fc.oneof(
        anyDay.map((day) => day.toISOString().slice(0, 10)),
        fc.constantFrom('31.12.2026', '1900-01-01', '0004-02-29', 'колись', '46000', '12/31/2026'),
        anyText,
      );
    case 'integer':
    case 'decimal':
      return fc.oneof(
        fc.integer().map(String),
        fc.double({ noNaN: true }).map(String),
        fc.constantFrom('54,7', '1 200', '007', '-0', '0.10'),
        anyText,
      );
    case 'text':
    case 'multiline':
      break;
  }
  return anyText;
}

function anyValues(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const shape = Object.fromEntries(fields.map((field) => [field.key, anyField(field)]));
  return fc.record(shape, { requiredKeys: [] });
}

function anyField(field: Field): fc.Arbitrary<unknown> {
  return field.kind === 'list' ? anyRows(field.fields) : anyLeaf(field);
}

function anyRows(fields: readonly LeafField[]): fc.Arbitrary<unknown> {
  const row = fc.tuple(fc.uuid(), anyValues(fields)).map(([id, values]) => ({ ...values, id }));
  return fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id });
}

/** A dossier of any kind whose content the schema of drafts takes, valid or not. */
export const anyDossier: fc.Arbitrary<AnyDossier> = fc
  .constantFrom(...(Object.keys(objectTypeDefinitions) as ObjectType[]))
  .chain((objectType) => {
    const definition = findObjectType(objectType);
    if (!definition) throw new Error('the kind is defined');
    const parts: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
      Object.entries(sections).map(([name, fields]) => [name, anyValues(fields)]),
    );
    parts['details'] = anyValues(definition.fields);
    if (definition.items) parts['items'] = anyField(itemsField);
    const schema = contentSchemaOf(definition);
    return fc
      .record(parts, { requiredKeys: [] })
      .map((content) => ({ objectType, content: schema.parse(content) }));
  });

/** Sections, lists and texts without anything in them are the same as none. */
export function filledOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(filledOnly);
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const entries = Object.entries(value)
    .map(([key, child]) => [key, filledOnly(child)] as const)
    .filter(([, child]) => child !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
