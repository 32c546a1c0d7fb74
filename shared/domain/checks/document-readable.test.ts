import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFile, sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'document-readable',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const withFile = (changes: Partial<(typeof sampleFiles)[number]>) => ({
  files: [...sampleFiles, { ...sampleFile('other', 300), ...changes }],
});
const place = `/files/${sampleFile('other', 300).id}`;

test('a document of one page and one byte is right', () => {
  expect(brief()).toEqual([]);
  expect(brief({}, withFile({ pages: 1, sizeBytes: 1 }))).toEqual([]);
});

test('an empty file and a PDF without pages block', () => {
  expect(brief({}, withFile({ sizeBytes: 0 }))).toEqual([`!empty ${place}`]);
  expect(brief({}, withFile({ pages: 0 }))).toEqual([`!no-pages ${place}`]);
  expect(brief({}, withFile({ pages: undefined }))).toEqual([`!no-pages ${place}`]);
  expect(brief({}, withFile({ pages: undefined, mediaType: 'image/png' }))).toEqual([]);
});

test('the same scan for two documents warns and names the other', () => {
  const [first] = sampleFiles;
  if (!first) throw new Error('no files');
  expect(find({}, withFile({ sha256: first.sha256 }))).toMatchObject([
    { message: 'same-scan', severity: 'warn', pointer: place, params: { other: first.title } },
  ]);
});
