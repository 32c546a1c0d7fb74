import { expect, test } from 'vitest';
import { countToImport } from './preview-count.ts';

const summary = { rows: 10, ready: 5, withErrors: 4, duplicates: 2, withNotices: 1, codes: [] };

test.each([
  [false, false, 0, 5],
  [true, false, 0, 8],
  [false, true, 0, 6],
  [true, true, 0, 10],
  [false, false, 2, 3],
  [false, false, 9, 0],
])('errors %s, duplicates %s, %i taken out: %i dossiers', (withErrors, withDuplicates, without, count) => {
  expect(countToImport(summary, { withErrors, withDuplicates, without })).toBe(count);
});
