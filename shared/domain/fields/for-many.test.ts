import { expect, test } from 'vitest';
import { appliesIn, fieldsForMany, findFieldForMany, mayHold } from './for-many.ts';

function placed(pointer: string) {
  const found = findFieldForMany(pointer);
  if (!found) throw new Error(`${pointer} is not for many`);
  return found;
}

test('what dossiers have in common may be set in many; what tells one from another may not', () => {
  const pointers = fieldsForMany.map(({ pointer }) => pointer);
  expect(pointers).toEqual(
    expect.arrayContaining(['/storage/storer', '/payment/iban', '/sale/way', '/proceeding/officePhone']),
  );
  for (const own of ['/proceeding/number', '/object/title', '/valuation/value', '/sale/startPrice'])
    expect(findFieldForMany(own)).toBeUndefined();
});

test('no field is set for many that a classifier fills, that is filled from another, or that is a list', () => {
  expect(
    fieldsForMany.filter(
      ({ field }) => field.derived || (field.kind === 'text' && field.classifier !== undefined),
    ),
  ).toEqual([]);
});

test('a field applies by what stands beside it', () => {
  const district = placed('/proceeding/district');
  const standing = (officerKind: 'state' | 'private') =>
    appliesIn(district, { objectType: 'flat', content: { proceeding: { officerKind } } });
  expect([standing('private'), standing('state')]).toEqual([true, false]);
  expect(appliesIn(placed('/storage/storer'), { objectType: 'land', content: {} })).toBe(true);
});

test('a choice is given only to the kinds that have it; any may be emptied', () => {
  const { field } = placed('/sale/way');
  expect(mayHold(field, 'land', 'land-auction')).toBe(true);
  expect(mayHold(field, 'flat', 'land-auction')).toBe(false);
  expect(mayHold(field, 'flat', null)).toBe(true);
  expect(mayHold(placed('/storage/storer').field, 'flat', 'ТОВ «Склад»')).toBe(true);
});
