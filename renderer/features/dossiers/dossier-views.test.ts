import { expect, test } from 'vitest';
import { dossierStateSchema } from '../../../shared/domain/dossier.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { countOfView, dossierViews, toFilter } from './dossier-views.ts';

test('every state belongs to exactly one tab', () => {
  const covered = dossierViews.flatMap(({ states }) => states);
  expect(covered.toSorted()).toEqual([...dossierStateSchema.options].toSorted());
});

test('counts of tabs are sums of their states', () => {
  const counts = { preparing: 3, sealed: 2, returned: 1, archived: 7 };
  expect(countOfView('inWork', counts)).toBe(5);
  expect(countOfView('all', counts)).toBe(6);
  expect(countOfView('archive', counts)).toBe(7);
});

test('the archive is another list, not a state', () => {
  useDossierList.getState().set({ view: 'archive', search: '  Шевченка ' });
  expect(toFilter(useDossierList.getState())).toMatchObject({
    archived: true,
    states: [],
    search: 'Шевченка',
  });
});

test('the same column again turns the order round', () => {
  const { sortBy } = useDossierList.getState();
  sortBy('title');
  expect(useDossierList.getState().descending).toBe(false);
  sortBy('title');
  expect(useDossierList.getState().descending).toBe(true);
});
