import { expect, test } from 'vitest';
import type { TableLayout } from '../../../shared/contract/table-import.ts';
import { obstaclesOf, planFrom, useImport } from './import-state.ts';

const column = (index: number, target?: string): TableLayout['columns'][number] => ({
  column: index,
  letters: 'A',
  header: `h${index}`,
  samples: [],
  filled: 1,
  formulas: 0,
  suggestion: target === undefined ? undefined : { target, source: 'label' },
});
const layout: TableLayout = {
  headerRow: 2,
  columns: [column(0, '#number'), column(1, '/object/title'), column(3)],
  firstRows: [],
  dataRows: 5,
  merges: 0,
};

test('the plan takes suggestions, what was chosen comes before them, and "do not import" leaves a column out', () => {
  const state = { ...useImport.getState(), targets: { 0: '', 3: '/sale/startPrice' } };
  expect(planFrom(state, layout)).toMatchObject({
    headerRow: 2,
    columns: [
      { column: 1, target: '/object/title' },
      { column: 3, target: '/sale/startPrice' },
    ],
  });
});

test('a field chosen twice, a missing name and a missing kind are in the way', () => {
  const state = { ...useImport.getState(), targets: { 1: '/sale/step', 3: '/sale/step' } };
  expect(obstaclesOf(planFrom(state, layout))).toEqual({
    twice: ['/sale/step'],
    needTitle: true,
    needType: true,
  });
  const whole = { ...useImport.getState(), objectType: 'flat' as const };
  expect(obstaclesOf(planFrom(whole, layout))).toEqual({ twice: [], needTitle: false, needType: false });
});

test('a new table forgets what was chosen for the one before', () => {
  const { set, begin } = useImport.getState();
  set({ targets: { 1: '' }, without: new Set([4]), withErrors: true, photoFiles: 3 });
  const table = {
    id: 'a',
    name: 'b',
    format: 'csv',
    sizeBytes: 1,
    sheets: [],
    sheet: 2,
    notices: [],
  } as const;
  begin({ ...table, own: false, importedBefore: undefined });
  expect(useImport.getState()).toMatchObject({
    step: 'columns',
    sheet: 2,
    targets: {},
    withErrors: false,
    photoFiles: 0,
  });
  expect(useImport.getState().without.size).toBe(0);
});
