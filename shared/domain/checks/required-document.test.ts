import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFile, sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'required-document',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const without = (...types: readonly string[]) => ({
  files: sampleFiles.filter(({ type }) => !types.includes(type)),
});

test('nothing is missing of a complete flat; a missing document is named and may be passed with a reason', () => {
  expect(brief()).toEqual([]);
  expect(brief({}, without('technical-passport'))).toEqual(['!missing /files/technical-passport']);
  expect(find({}, without('technical-passport'))).toMatchObject([{ overridable: true }]);
});

test('one of several is enough', () => {
  expect(brief({}, without('rights-extract'))).toEqual(['!missing-one-of /files/rights-extract']);
  const swapped = { files: [...without('rights-extract').files, sampleFile('title-document', 9)] };
  expect(brief({}, swapped)).toEqual([]);
});

test('a trait asks for its own, and no longer when it is gone', () => {
  expect(brief({ '/rights/childHasRightOfUse': true })).toEqual(['!missing /files/guardianship-consent']);
  const consent = { files: [...sampleFiles, sampleFile('guardianship-consent', 9)] };
  expect(brief({ '/rights/childHasRightOfUse': true }, consent)).toEqual([]);
  expect(brief({ '/rights/childHasRightOfUse': false })).toEqual([]);
});

test('proof of notice belongs to another check', () => {
  expect(brief({}, without('notice-proof'))).toEqual([]);
});
