import { expect, test } from 'vitest';
import { type Beside, choicesOf, fieldApplies, isRequired, leftovers, valuesAt } from './applies.ts';
import type { ChoiceField, Field } from './field.ts';

const mortgaged = { key: 'mortgaged', oneOf: [true] } as const;
const fields: readonly Field[] = [
  { key: 'mortgaged', kind: 'yes-no', appliesTo: ['flat', 'land'] },
  {
    key: 'priceBy',
    kind: 'choice',
    choices: ['court', 'report'],
    appliesWhen: mortgaged,
    requiredWhen: mortgaged,
  },
  {
    key: 'price',
    kind: 'money',
    appliesWhen: { key: 'priceBy', oneOf: ['court'] },
    requiredWhen: { key: 'priceBy', oneOf: ['court'] },
  },
  { key: 'note', kind: 'text' },
];
const beside = (values: Beside['values'], objectType: Beside['objectType'] = 'flat'): Beside => ({
  fields,
  values,
  objectType,
});
const named = (test: (field: Field) => boolean) => fields.filter(test).map(({ key }) => key);

test('a field applies while its choice stands, and is required when the same or another choice says so', () => {
  const none = beside({});
  expect(named((field) => fieldApplies(field, none))).toEqual(['mortgaged', 'note']);
  const report = beside({ mortgaged: true, priceBy: 'report' });
  expect(named((field) => fieldApplies(field, report))).toEqual(['mortgaged', 'priceBy', 'note']);
  expect(named((field) => isRequired(field, report))).toEqual(['priceBy']);
  const court = beside({ mortgaged: true, priceBy: 'court' });
  expect(named((field) => isRequired(field, court))).toEqual(['priceBy', 'price']);
});

test('what is left in a choice that does not apply itself calls for nothing', () => {
  const unsaid = beside({ mortgaged: false, priceBy: 'court', price: 100 });
  expect(named((field) => isRequired(field, unsaid))).toEqual([]);
  expect(leftovers(unsaid).map(({ key }) => key)).toEqual(['priceBy', 'price']);
  const ofCar = beside({ mortgaged: true, priceBy: 'court', price: 100, note: 'x' }, 'vehicle');
  expect(leftovers(ofCar).map(({ key }) => key)).toEqual(['mortgaged', 'priceBy', 'price']);
  expect(leftovers(beside({ priceBy: '  ', price: '' }))).toEqual([]);
});

test('values around a place: of a section, of a row; nothing where there is nothing', () => {
  const content = { parties: { list: [{ id: 'p', kind: 'person' as const }] } };
  expect(valuesAt(content, '/parties/list/0')).toEqual({ id: 'p', kind: 'person' });
  expect(valuesAt(content, '/parties/list/7')).toEqual({});
  expect(valuesAt(content, '/rights')).toEqual({});
  expect(valuesAt(content, '/__proto__')).toEqual({});
});

test('choices of another kind are not offered, but the one that stands there is shown', () => {
  const way: ChoiceField = {
    key: 'way',
    kind: 'choice',
    choices: ['auction', 'fixed', 'land'],
    choicesFor: { auction: ['flat'], land: ['land'] },
  };
  expect(choicesOf(way, 'flat', undefined)).toEqual(['auction', 'fixed']);
  expect(choicesOf(way, 'land', undefined)).toEqual(['fixed', 'land']);
  expect(choicesOf(way, 'land', 'auction')).toEqual(['auction', 'fixed', 'land']);
});
