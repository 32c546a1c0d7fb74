import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectTypeDefinitions } from '../object-types/definitions.ts';
import type { ObjectType } from '../object-types/object-type.ts';
import { sampleFlat } from '../sample-dossier.ts';
import { contentSchema, contentSchemaOf } from './content-schema.ts';
import type { FieldValue } from './field.ts';
import type { DossierContent } from './sections.ts';
import { eachField, fieldAt, idOfRowAt, valueAt, withValue } from './walk.ts';

function set(content: DossierContent, pointer: string, value: FieldValue, type: ObjectType = 'flat') {
  const result = withValue(content, pointer, value, type);
  return result.ok ? result.content : result.problem;
}

test('a leaf is set without touching the old content', () => {
  const before = structuredClone(sampleFlat);
  const after = set(sampleFlat, '/object/title', 'Інша назва') as DossierContent;
  expect(valueAt(after, '/object/title')).toBe('Інша назва');
  expect(sampleFlat).toEqual(before);
  expect(after.parties).toBe(sampleFlat.parties);
});

test('sections, details and rows are made when they are missing', () => {
  expect(set({}, '/valuation/value', 100)).toEqual({ valuation: { value: 100 } });
  expect(set({}, '/details/rooms', '2')).toEqual({ details: { rooms: '2' } });
  const rows = [{ id: 'r1', name: 'Стіл' }];
  expect(set({}, '/items', rows, 'movable')).toEqual({ items: rows });
  expect(set({ items: rows }, '/items/0/name', 'Шафа', 'movable')).toEqual({
    items: [{ id: 'r1', name: 'Шафа' }],
  });
});

test('rows of a list: one leaf, one row deleted, the whole list', () => {
  const changed = set(sampleFlat, '/parties/list/1/code', '14360507') as DossierContent;
  expect(valueAt(changed, '/parties/list/1/code')).toBe('14360507');
  expect(valueAt(changed, '/parties/list/0/code')).toBe('1759013776');
  const shorter = set(sampleFlat, '/parties/list/0', null) as DossierContent;
  expect(shorter.parties?.list?.map(({ id }) => id)).toEqual(['p2']);
  const emptied = set(sampleFlat, '/parties/list', null) as DossierContent;
  expect(emptied.parties).toEqual({});
});

test('null deletes a leaf', () => {
  const emptied = set(sampleFlat, '/sale/startPrice', null) as DossierContent;
  expect(valueAt(emptied, '/sale/startPrice')).toBeUndefined();
  expect(emptied.sale && 'startPrice' in emptied.sale).toBe(false);
});

test.each<[string, FieldValue, string]>([
  ['/nothing/title', 'x', 'unknown-section'],
  ['/object/nothing', 'x', 'unknown-field'],
  ['/object/title/0', 'x', 'unknown-field'],
  ['/object', 'x', 'unknown-field'],
  ['', 'x', 'unknown-section'],
  ['/__proto__/polluted', 'x', 'unknown-section'],
  ['/constructor/name', 'x', 'unknown-section'],
  ['/details/__proto__', 'x', 'unknown-field'],
  ['/details/vin', 'x', 'unknown-field'],
  ['/items/0/name', 'x', 'unknown-section'],
  ['/parties/list/9/code', 'x', 'no-such-row'],
  ['/parties/list/01/code', 'x', 'unknown-field'],
  ['/parties/list/0', 'x', 'wrong-kind'],
  ['/sale/way', 'gift', 'wrong-kind'],
  ['/rights/mortgaged', 'yes', 'wrong-kind'],
  ['/object/title', 5, 'wrong-kind'],
  ['/parties/list', [{ name: 'без id' }], 'wrong-kind'],
  ['/parties/list', [{ id: 'a', strange: 'x' }], 'wrong-kind'],
])('%s = %j is refused as %s', (pointer, value, problem) => {
  expect(set(sampleFlat, pointer, value)).toBe(problem);
});

test('without a kind of property any well-named detail may be set, nothing worse', () => {
  expect(withValue({}, '/details/rooms', '2')).toEqual({ ok: true, content: { details: { rooms: '2' } } });
  expect(withValue({}, '/details/__proto__', '2')).toEqual({ ok: false, problem: 'unknown-field' });
  expect(withValue({}, '/items/0/name', '2')).toEqual({ ok: false, problem: 'no-such-row' });
});

test('whatever pointer and value come, the result is a content of the schema or a refusal', () => {
  const step = fc.oneof(
    fc.constantFrom('parties', 'list', 'details', 'items', '0', '1', 'code', 'id', 'title', '__proto__', ''),
    fc.string({ maxLength: 4 }),
  );
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), value, (path, anything) => {
      const result = withValue(sampleFlat, path.map((part) => `/${part}`).join(''), anything, 'flat');
      expect(!result.ok || contentSchema.safeParse(result.content).success).toBe(true);
    }),
  );
});

test('every field of every kind is found by its pointer', () => {
  for (const type of Object.keys(objectTypeDefinitions) as ObjectType[]) {
    const fields = eachField(type);
    expect(new Set(fields.map(({ pointer }) => pointer)).size).toBe(fields.length);
    for (const { pointer, field } of fields) expect(fieldAt(type, pointer)).toBe(field);
  }
  expect(fieldAt('flat', '/parties/list/3/code')).toMatchObject({ key: 'code', format: 'tax-code' });
  expect(fieldAt('movable', '/items/0/name')).toMatchObject({ key: 'name' });
  expect(fieldAt('flat', '/items')).toBeUndefined();
});

test('the content schema takes drafts and refuses unknown keys', () => {
  const flat = objectTypeDefinitions.flat;
  if (!flat) throw new Error('flat is defined');
  expect(contentSchema.parse(sampleFlat)).toEqual(sampleFlat);
  expect(contentSchemaOf(flat).parse(sampleFlat)).toEqual(sampleFlat);
  expect(contentSchemaOf(flat).safeParse({ items: [] }).success).toBe(false);
  expect(contentSchemaOf(flat).safeParse({ details: { vin: 'x' } }).success).toBe(false);
  expect(contentSchema.safeParse({ object: { strange: 'x' } }).success).toBe(false);
  expect(contentSchema.parse({ sale: { startPrice: 'ще не знаю' } })).toBeTruthy();
});

test('a pointer into a list tells the row it leads into', () => {
  const content: DossierContent = { parties: { list: [{ id: 'first' }, { id: 'second', code: '1' }] } };
  expect(idOfRowAt(content, '/parties/list/1/code')).toBe('second');
  expect(idOfRowAt(content, '/parties/list/1')).toBe('second');
  const nowhere = ['/parties/list', '/parties/list/2/code', '/parties/list/x', '/object/title', ''];
  expect(nowhere.map((pointer) => idOfRowAt(content, pointer))).toEqual(nowhere.map(() => undefined));
});
