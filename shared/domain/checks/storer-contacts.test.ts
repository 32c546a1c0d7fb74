import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief } = createSampleRun(
  'storer-contacts',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

test.each(['storer', 'storerPhone', 'address', 'inspectionDays', 'inspectionHours'])(
  '%s is asked for',
  (key) => {
    expect(brief({ [`/storage/${key}`]: ' ' })).toEqual([`!missing /storage/${key}`]);
  },
);

test('the officer’s own telephone warns, however it is written', () => {
  const at = '/storage/storerPhone';
  expect(brief()).toEqual([]);
  expect(brief({ [at]: '+380441234567' })).toEqual([`?same-phone ${at}`]);
  expect(brief({ [at]: '044 123-45-67' })).toEqual([`?same-phone ${at}`]);
  expect(brief({ [at]: '+380441234568' })).toEqual([]);
});

test('a right has no storer', () => {
  expect(brief({ '/storage/storer': null }, {}, 'corporate-rights')).toEqual([]);
});
