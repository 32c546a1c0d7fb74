import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Application, applicationSchema, fromApplication, toApplication } from './application.ts';
import { fromDayNumber } from './civil-date.ts';
import { contentSchemaOf } from './fields/content-schema.ts';
import type { Field, LeafField } from './fields/field.ts';
import { itemFields } from './fields/object.ts';
import { sections } from './fields/sections.ts';
import { maxMoneyKopiykas } from './money.ts';
import { objectTypeDefinitions } from './object-types/definitions.ts';
import type { ObjectTypeDefinition } from './object-types/object-type.ts';

const definitions = Object.values(objectTypeDefinitions);
const words = fc.constantFrom(
  'Квартира',
  'об’єкт',
  'Volkswagen',
  '№ 5/7',
  'їжак «Ґава»',
  '12,5',
  '𝄞',
  'а\u200Bб',
);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

/** What a person may leave in a leaf, in the ways that can be read. */
function draftLeaf(field: LeafField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'money':
      return fc.oneof(
        fc.integer({ min: 0, max: maxMoneyKopiykas }),
        fc.constantFrom('403 805,00', '1 грн', '0.5'),
      );
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'date':
      return fc.oneof(fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber), fc.constant('24.11.2026'));
    case 'integer':
      return fc.integer({ min: field.minimum ?? 0, max: field.maximum ?? 999_999 }).map(String);
    case 'decimal':
      return fc
        .integer({ min: 1, max: 9_999_999 })
        .map((tenths) => `${Math.floor(tenths / 10)},${tenths % 10}`);
    case 'text':
    case 'multiline':
      break;
  }
  return fc.oneof(
    text,
    text.map((plain) => `  ${plain}\r\n`),
  );
}

function draftValues(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const required = Object.fromEntries(
    fields.filter(isRequired).map((field) => [field.key, draftField(field)]),
  );
  const optional = Object.fromEntries(
    fields.filter((field) => !isRequired(field)).map((field) => [field.key, draftField(field)]),
  );
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([all, some]) => ({ ...all, ...some }));
}

function draftField(field: Field): fc.Arbitrary<unknown> {
  return field.kind === 'list' ? draftRows(field.fields, isRequired(field) ? 1 : 0) : draftLeaf(field);
}

function draftRows(fields: readonly LeafField[], minLength: number): fc.Arbitrary<unknown> {
  const row = fc.tuple(fc.uuid(), draftValues(fields)).map(([id, values]) => ({ id, ...values }));
  return fc.array(row, { minLength, maxLength: 3 });
}

function isRequired(field: Field): boolean {
  return field.required === true;
}

function draftContent(definition: ObjectTypeDefinition): fc.Arbitrary<unknown> {
  return fc.record({
    ...Object.fromEntries(Object.entries(sections).map(([name, fields]) => [name, draftValues(fields)])),
    details: draftValues(definition.fields),
    ...(definition.items ? { items: draftRows(itemFields, 0) } : {}),
  });
}

test.each(definitions)('$type: any readable draft is sent, and comes back the same', (definition) => {
  const objectType = definition.type;
  fc.assert(
    fc.property(draftContent(definition), (drafted) => {
      const content = contentSchemaOf(definition).parse(drafted);
      const application: Application = toApplication({ objectType, content });
      const received = applicationSchema.parse(JSON.parse(JSON.stringify(application)));
      expect(received).toEqual(application);
      const back = fromApplication(received);
      contentSchemaOf(definition).parse(back.content);
      expect(toApplication(back)).toEqual(application);
    }),
    { numRuns: 25 },
  );
});
