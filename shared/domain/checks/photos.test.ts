import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFile, sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'photos',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const documents = sampleFiles.filter(({ type }) => type !== 'photo');
const photos = sampleFiles.filter(({ type }) => type === 'photo');
const [first, ...others] = photos;
if (!first) throw new Error('no photo');
const withFirst = (changes: Partial<typeof first>) => ({
  files: [...documents, { ...first, ...changes }, ...others],
});
const at = `/files/${first.id}`;

test('six are enough, five are too few, none block', () => {
  expect(brief({}, { files: [...documents, ...photos] })).toEqual([]);
  expect(brief({}, { files: [...documents, ...others] })).toEqual(['?too-few /files/photo']);
  expect(brief({}, { files: documents })).toEqual(['!none /files/photo']);
});

test('the long side: 1280 is enough on either side, 1279 is small', () => {
  expect(brief({}, withFirst({ width: 1280, height: 720 }))).toEqual([]);
  expect(brief({}, withFirst({ width: 720, height: 1280 }))).toEqual([]);
  expect(brief({}, withFirst({ width: 1279, height: 720 }))).toEqual([`?small ${at}`]);
});

test('bytes: the limit is right, one more is not', () => {
  expect(brief({}, withFirst({ sizeBytes: 26_214_400 }))).toEqual([]);
  expect(find({}, withFirst({ sizeBytes: 26_214_401 }))).toMatchObject([
    { message: 'large', severity: 'block', params: { maximum: 25 } },
  ]);
});

test('JPEG and PNG are pictures, a PDF is not', () => {
  expect(brief({}, withFirst({ mediaType: 'image/png' }))).toEqual([]);
  expect(brief({}, withFirst({ mediaType: 'application/pdf' }))).toEqual([`!format ${at}`]);
});

test('the same picture twice warns at the second', () => {
  const again = sampleFile('photo', 50);
  const files = [...documents, ...photos, { ...again, sha256: first.sha256 }];
  expect(brief({}, { files })).toEqual([`?same /files/${again.id}`]);
});
