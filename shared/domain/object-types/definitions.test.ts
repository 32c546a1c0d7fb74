import { expect, test } from 'vitest';
import { itemFields } from '../fields/object.ts';
import { sections } from '../fields/sections.ts';
import { choicesOf } from '../fields/applies.ts';
import type { Field } from '../fields/field.ts';
import { findObjectType, objectTypeDefinitions } from './definitions.ts';
import { objectTypes } from './object-type.ts';

const definitions = Object.entries(objectTypeDefinitions);

function keysOf(fields: readonly Field[]): readonly string[] {
  return fields.map(({ key }) => key);
}

function innerNames(field: Field): readonly string[] {
  if (field.kind === 'choice') return field.choices;
  return field.kind === 'list' ? keysOf(field.fields) : [];
}

test.each(definitions)(
  '%s stands under its own name, with keys that are unique and shown on the card',
  (type, definition) => {
    expect(definition.type).toBe(type);
    const keys = keysOf(definition.fields);
    expect(new Set(keys).size).toBe(keys.length);
    expect(definition.card.filter((key) => !keys.includes(key))).toEqual([]);
    expect(new Set(definition.card).size).toBe(definition.card.length);
  },
);

test('keys are plain words and choices are unique in every list of fields', () => {
  const lists = [...Object.values(sections), itemFields, ...definitions.map(([, { fields }]) => fields)];
  for (const fields of lists as readonly (readonly Field[])[]) {
    expect(new Set(keysOf(fields)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.key).toMatch(/^[a-z][A-Za-z0-9]{0,59}$/);
      expect(field.key).not.toBe('id');
      const inner = innerNames(field);
      expect(new Set(inner).size).toBe(inner.length);
    }
  }
});

test('every kind of property that may be sold is known', () => {
  expect(Object.keys(objectTypeDefinitions)).toEqual(objectTypes);
  for (const type of objectTypes) expect(findObjectType(type)?.type).toBe(type);
});

const places: readonly (readonly Field[])[] = [
  ...Object.values(sections),
  ...Object.values(sections).flatMap((fields) =>
    (fields as readonly Field[]).flatMap((field) => (field.kind === 'list' ? [field.fields] : [])),
  ),
  ...definitions.map(([, { fields }]) => fields),
];
const conditionsOf = ({ requiredWhen, appliesWhen }: Field) =>
  [requiredWhen, appliesWhen].filter((condition) => condition !== undefined);
const wordsOf = (field: Field | undefined): readonly unknown[] => {
  if (field?.kind === 'yes-no') return [true, false];
  return field?.kind === 'choice' ? field.choices : [];
};

test('a field with a condition is never simply required as well', () => {
  const both = places
    .flat()
    .filter((field) => field.required === true)
    .filter((field) => field.appliesTo !== undefined || conditionsOf(field).length > 0);
  expect(both).toEqual([]);
});

test('a condition reads a choice or yes/no above it, by words of that choice, so that a form grows downwards', () => {
  const wrong = places.flatMap((fields) =>
    fields.flatMap((field, index) =>
      conditionsOf(field)
        .filter(({ key, oneOf }) => {
          const known = wordsOf(fields.slice(0, index).find((above) => above.key === key));
          return !oneOf.every((word) => known.includes(word));
        })
        .map(({ key }) => `${field.key} by ${key}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('choices that are offered for some kinds only are choices of their field, and leave every kind one', () => {
  const [way] = sections.sale;
  expect(Object.keys(way.choicesFor)).toEqual([...way.choices]);
  const offered = objectTypes.map((type) => choicesOf(way, type, undefined));
  expect(offered.every((choices) => choices.length > 0)).toBe(true);
  expect(choicesOf(way, 'land', undefined)).toEqual(['land-auction']);
});
