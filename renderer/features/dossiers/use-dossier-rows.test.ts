import { expect, test } from 'vitest';
import { pagesOf } from './use-dossier-rows.ts';

test('only pages in sight are read, and the first one for the total', () => {
  expect(pagesOf(0, 30)).toEqual([0]);
  expect(pagesOf(90, 130)).toEqual([0, 1]);
  expect(pagesOf(50_020, 50_060)).toEqual([0, 500]);
  expect(pagesOf(-1, -1)).toEqual([0]);
});
