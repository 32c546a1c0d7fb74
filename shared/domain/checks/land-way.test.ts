import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'land-way',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test.each([
  ['land', 'land-auction', []],
  ['land', 'electronic-auction', ['!land-elsewhere /sale/way']],
  ['flat', 'electronic-auction', []],
  ['flat', 'land-auction', ['!not-land /sale/way']],
] as const)('%s by %s', (type, way, expected) => {
  expect(brief({ '/sale/way': way }, {}, type)).toEqual(expected);
});

test('mended by the right way', () => {
  expect(find({}, {}, 'land')).toMatchObject([{ replacement: 'land-auction' }]);
  expect(find({ '/sale/way': 'land-auction' })).toMatchObject([{ replacement: 'electronic-auction' }]);
});
