import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief } = createSampleRun(
  'cadastral-number',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const at = '/details/cadastralNumber';

test.each([
  ['5320685500:00:012:0045', []],
  ['5320685500:00:012:045', [`!cadastral-number-shape ${at}`]],
  ['532068550:00:012:0045', [`!cadastral-number-shape ${at}`]],
  ['5320685500-00-012-0045', [`!cadastral-number-shape ${at}`]],
])('%s', (number, expected) => {
  expect(brief({ [at]: number }, {}, 'land')).toEqual(expected);
});

test('a flat has no such place', () => {
  expect(brief()).toEqual([]);
});
