import { expect, test } from 'vitest';
import { nextZoom, viewerKey } from './page-address.ts';

test.each([
  ['PageDown', { page: 3 }],
  ['PageUp', { page: 1 }],
  ['Home', { page: 1 }],
  ['End', { page: 9 }],
  ['+', { zoom: 1.5 }],
  ['-', { zoom: 0.75 }],
  ['0', { zoom: 1 }],
  ['a', undefined],
  ['constructor', undefined],
])('%s', (key, expected) => {
  expect(viewerKey(key, { page: 2, pages: 9, zoom: 1 })).toEqual(expected);
});

test('pages and zoom stop at their ends', () => {
  expect(viewerKey('PageDown', { page: 9, pages: 9, zoom: 1 })).toEqual({ page: 9 });
  expect(viewerKey('PageUp', { page: 1, pages: 9, zoom: 1 })).toEqual({ page: 1 });
  expect([nextZoom(3, 1), nextZoom(0.5, -1)]).toEqual([3, 0.5]);
});
