import { expect, test } from 'vitest';
import { matchPhotos, plainKey } from './photo-names.ts';

test.each([
  ['12-1.jpg', 12],
  ['12_2.JPG', 12],
  ['12 (3).png', 12],
  ['012-04.jpeg', 12],
  ['лот 12 фото 5.jpg', 12],
  ['Лот №12-6.jpg', 12],
  ['12.jpg', 12],
  ['IMG_20260101.jpg', undefined],
  ['13-1.jpg', undefined],
])('%s belongs to row %s', (name, row) => {
  const { byRow, unmatched } = matchPhotos([{ name }], (key) => (key === '12' ? 12 : undefined));
  expect(byRow.has(12)).toBe(row === 12);
  expect(unmatched.length).toBe(row === 12 ? 0 : 1);
});

test('photos of a row stand by their numbers, not by their names', () => {
  const files = ['7-10.jpg', '7-2.jpg', '7-1.jpg'].map((name) => ({ name }));
  const { byRow } = matchPhotos(files, (key) => (key === '7' ? 7 : undefined));
  expect(byRow.get(7)?.map(({ name }) => name)).toEqual(['7-1.jpg', '7-2.jpg', '7-10.jpg']);
});

test('a lot may itself be called «12-1»: its own name goes before row 12', () => {
  const rows = new Map([
    [plainKey('12-1'), 3],
    [plainKey('12'), 4],
  ]);
  const files = ['12-1.jpg', '12-1-2.jpg', '12-2.jpg'].map((name) => ({ name }));
  const { byRow } = matchPhotos(files, (key) => rows.get(key));
  expect(byRow.get(3)?.length).toBe(2);
  expect(byRow.get(4)?.length).toBe(1);
});
