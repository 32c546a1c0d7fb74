import { expect, test } from 'vitest';
import type { DossierContent } from './sections.ts';
import { placeInRow, restorePlace, rowIdAt } from './row-place.ts';

const debtor = { id: 'a', role: 'debtor', name: 'Боржник' } as const;
const creditor = { id: 'b', role: 'creditor', name: 'Стягувач' } as const;
const both: DossierContent = { parties: { list: [debtor, creditor] }, items: [{ id: 'i', name: 'Стіл' }] };
const left: DossierContent = { parties: { list: [creditor] } };

test('a field in a row names its row, any other place does not', () => {
  const places = [
    '/parties/list/1/name',
    '/items/0/name',
    '/parties/list',
    '/object/title',
    '/parties/list/7/name',
  ];
  expect(places.map((pointer) => rowIdAt(both, pointer))).toEqual([
    'b',
    'i',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a row is found where it stands now', () => {
  expect(placeInRow(left, '/parties/list/1/name', 'b')).toBe('/parties/list/0/name');
  expect(placeInRow(left, '/parties/list/0/name', 'a')).toBeUndefined();
  expect(placeInRow({}, '/parties/list/0/name', 'a')).toBeUndefined();
  expect(placeInRow(both, '/object/title', 'a')).toBeUndefined();
});

test('two rows of one id are not told apart', () => {
  const twice: DossierContent = { parties: { list: [debtor, { ...creditor, id: 'a' }] } };
  expect(placeInRow(twice, '/parties/list/0/name', 'a')).toBeUndefined();
});

test('a value goes back to its row, to nowhere when the row is gone or not named', () => {
  const pointer = '/parties/list/0/name';
  expect(restorePlace(both, { pointer, rowId: 'b' })).toEqual({ ok: true, pointer: '/parties/list/1/name' });
  expect(restorePlace(left, { pointer, rowId: 'a' })).toEqual({ ok: false, problem: 'row-gone' });
  expect(restorePlace(both, { pointer, rowId: undefined })).toEqual({ ok: false, problem: 'row-unknown' });
  const whole = { pointer: '/parties/list', rowId: undefined };
  expect(restorePlace(left, whole)).toEqual({ ok: true, pointer: '/parties/list' });
});
