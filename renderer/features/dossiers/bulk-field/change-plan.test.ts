import { expect, test } from 'vitest';
import type { BulkFieldPreview } from '../../../../shared/contract/finding.ts';
import type { LeafField } from '../../../../shared/domain/fields/field.ts';
import { findFieldForMany } from '../../../../shared/domain/fields/for-many.ts';
import { dossierIdSchema } from '../../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../../shared/domain/object-types/object-type.ts';
import { planOf, spareApproved, valuesShown } from './change-plan.ts';

const text: LeafField = { key: 'storer', kind: 'text' };

function dossier(no: number, objectType: ObjectType = 'flat', approved = false) {
  const id = dossierIdSchema.parse(`01890000-0000-7000-8000-${String(no).padStart(12, '0')}`);
  return { id, revision: no, objectType, approved };
}

const preview: BulkFieldPreview = {
  values: [
    { before: 'старе', dossiers: [dossier(1), dossier(2, 'flat', true)] },
    { before: null, dossiers: [dossier(3)] },
    { before: 'нове', dossiers: [dossier(4)] },
  ],
  leftOut: [],
};
const wish = { ...spareApproved, field: text, value: 'нове' };
const numbersOf = (plan: ReturnType<typeof planOf>) => plan.targets.map(({ revision }) => revision);

test('what says so already is not written, an approved dossier only when it is wished', () => {
  const plan = planOf(preview, wish);
  expect(plan).toMatchObject({ same: 1, approved: 1, otherKind: 0 });
  expect(plan.rows.map(({ before, dossiers }) => [before, dossiers.length])).toEqual([
    ['старе', 2],
    [null, 1],
  ]);
  expect(numbersOf(plan)).toEqual([1, 3]);
  expect(numbersOf(planOf(preview, { ...wish, withApproved: true }))).toEqual([1, 2, 3]);
});

test('a value that shall stay keeps its dossiers', () => {
  const plan = planOf(preview, { ...wish, kept: new Set(['"старе"']) });
  expect(numbersOf(plan)).toEqual([3]);
  expect(plan.approved).toBe(0);
});

test('while nothing is typed everything is shown and nothing written; emptying passes over what is empty', () => {
  const looking = planOf(preview, { ...wish, value: undefined });
  expect([looking.rows.length, looking.same, looking.targets.length]).toEqual([3, 0, 0]);
  const emptying = planOf(preview, { ...wish, value: null });
  expect([numbersOf(emptying), emptying.same]).toEqual([[1, 4], 1]);
});

test('a choice that a kind of property does not have leaves its dossiers out', () => {
  const way = findFieldForMany('/sale/way');
  if (!way) throw new Error('the way of sale is for many');
  const plan = planOf(
    { values: [{ before: null, dossiers: [dossier(1), dossier(2, 'land')] }], leftOut: [] },
    { ...wish, field: way.field, value: 'land-auction' },
  );
  expect([numbersOf(plan), plan.otherKind]).toEqual([[2], 1]);
});

test('rare values stand together in one row', () => {
  const values = Array.from({ length: valuesShown + 5 }, (_, no) => ({
    before: `${no}`,
    dossiers: [dossier(no)],
  }));
  const { rows, targets } = planOf({ values, leftOut: [] }, wish);
  expect([rows.length, rows.at(-1)?.values, rows.at(-1)?.dossiers.length]).toEqual([valuesShown + 1, 5, 5]);
  expect(targets.length).toBe(valuesShown + 5);
  expect(planOf({ values, leftOut: [] }, { ...wish, kept: new Set(['rare']) }).targets.length).toBe(
    valuesShown,
  );
});
