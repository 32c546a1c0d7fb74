import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'similar-photos',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);
const [left, right] = sampleFiles.filter(({ type }) => type === 'photo');
if (!left || !right) throw new Error('no photos');

test('a pair that looks alike warns at the second and names both; no pair, nothing said', () => {
  const similar = [{ leftId: left.id, rightId: right.id, distance: 3 }];
  expect(find({}, { photoMatches: { similar, elsewhere: [] } })).toMatchObject([
    { severity: 'warn', pointer: `/files/${right.id}`, params: { name: left.title, other: right.title } },
  ]);
  expect(brief({}, { photoMatches: { similar: [], elsewhere: [] } })).toEqual([]);
});
