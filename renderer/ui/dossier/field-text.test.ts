import { expect, test } from 'vitest';
import type { LeafField } from '../../../shared/domain/fields/field.ts';
import { toText } from './leaf-text.ts';
import { problemOf, toValue } from './field-text.ts';

const money: LeafField = { key: 'value', kind: 'money' };
const date: LeafField = { key: 'on', kind: 'date' };
const rooms: LeafField = { key: 'rooms', kind: 'integer', minimum: 1, maximum: 200 };

test('money typed in any usual way is kept in kopiykas and shown with a comma', () => {
  expect(toValue(money, '403 805,5')).toBe(40_380_550);
  expect(toText(money, 40_380_550, 'uk')).toBe('403\u00A0805,50');
});

test('money that cannot be read stays as typed and is shown as such', () => {
  expect(toValue(money, 'двісті')).toBe('двісті');
  expect([toText(money, 'двісті', 'uk'), problemOf(money, 'двісті')]).toEqual(['двісті', 'money']);
});

test.each(['24.11.2026', '24112026', '24/11/2026', '2026-11-24'])('%s is a date', (text) => {
  expect(toValue(date, text)).toBe('2026-11-24');
});

test('a date is shown with dots; a day that does not exist stays as typed', () => {
  expect(toText(date, '2026-11-24', 'uk')).toBe('24.11.2026');
  expect([toValue(date, '31.02.2026'), problemOf(date, '31.02.2026')]).toEqual(['31.02.2026', 'date']);
});

test('whole numbers keep their bounds', () => {
  expect(['2', '0', '201', 'дві', ''].map((text) => problemOf(rooms, toValue(rooms, text)))).toEqual([
    undefined,
    'too-small',
    'too-large',
    'integer',
    undefined,
  ]);
});

test('an emptied field is null', () => {
  expect(toValue(money, '  ')).toBeNull();
});
