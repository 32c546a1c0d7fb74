import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'iban',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const at = '/payment/iban';

test.each([
  ['UA213223130000026007233566001', []],
  ['UA21 3223 1300 0002 6007 2335 6600 1', []],
  ['UA213223130000026007233566002', [`!iban-check-digit ${at}`]],
  ['UA21322313000002600723356600', [`!iban-length ${at}`]],
  ['UA2132231300000260072335660011', [`!iban-length ${at}`]],
  ['UА213223130000026007233566001', [`!iban-cyrillic-letter ${at}`]],
])('%s', (iban, expected) => {
  expect(brief({ [at]: iban })).toEqual(expected);
});

test('a Ukrainian letter is mended by one key', () => {
  expect(find({ [at]: 'UА213223130000026007233566001' })).toMatchObject([
    { replacement: 'UA213223130000026007233566001' },
  ]);
});
