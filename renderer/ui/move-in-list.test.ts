import { expect, test } from 'vitest';
import { moveInList } from './move-in-list.ts';

test('arrows stop at both ends', () => {
  expect(moveInList('ArrowDown', 9, 10, 5)).toBe(9);
  expect(moveInList('ArrowUp', 0, 10, 5)).toBe(0);
  expect(moveInList('ArrowDown', 3, 10, 5)).toBe(4);
});

test('pages and ends', () => {
  expect(moveInList('PageDown', 1, 100_000, 20)).toBe(21);
  expect(moveInList('End', 1, 100_000, 20)).toBe(99_999);
  expect(moveInList('Home', 500, 1000, 20)).toBe(0);
});

test('other keys and empty lists do not move', () => {
  expect(moveInList('a', 1, 10, 5)).toBeUndefined();
  expect(moveInList('ArrowDown', 0, 0, 5)).toBe(0);
});
