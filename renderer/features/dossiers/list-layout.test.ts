import { expect, test } from 'vitest';
import { layoutSchema, listColumns } from '../../../shared/contract/finding.ts';
import {
  columnFacts,
  gridTemplate,
  leastWidthPixels,
  movedColumn,
  programLayout,
  resizedColumn,
  toggledColumn,
} from './list-layout.ts';

const names = (layout: typeof programLayout) => layout.map(({ column }) => column);

test('whatever is done with columns, core takes the layout', () => {
  let layout = programLayout;
  for (const column of listColumns) {
    layout = toggledColumn(layout, column);
    layout = movedColumn(movedColumn(layout, column, -1), 'title', 1);
    layout = resizedColumn(layout, column, 5_000);
    expect(layoutSchema.safeParse(layout).success).toBe(true);
  }
  expect(Object.keys(columnFacts).toSorted()).toEqual([...listColumns].toSorted());
});

test('the title stays first, the others change places', () => {
  expect(names(movedColumn(programLayout, 'state', -1))[0]).toBe('title');
  expect(names(movedColumn(programLayout, 'state', 1)).slice(0, 3)).toEqual(['title', 'proceeding', 'state']);
  expect(movedColumn(programLayout, 'updated', 1)).toBe(programLayout);
  expect(names(toggledColumn(programLayout, 'state'))).not.toContain('state');
  expect(gridTemplate(programLayout).split(' ').length).toBeGreaterThan(programLayout.length);
});

test('a row is never narrower than its columns with the gaps between them', () => {
  const tracks = gridTemplate(programLayout).split(/ (?![^(]*\))/u);
  const least = tracks.map((track) => Number(/[\d.]+/u.exec(track)?.[0]));
  const sum = least.reduce((total, width) => total + width, 0);
  expect(leastWidthPixels(programLayout)).toBe(Math.ceil(sum + 14 * (tracks.length - 1) + 30));
});

test('the columns of a narrow window fit into the smallest one beside the side bar', () => {
  const narrow = programLayout.filter(({ column }) => column !== 'settlement');
  expect(leastWidthPixels(narrow)).toBeLessThanOrEqual(1_024 - 212);
});
