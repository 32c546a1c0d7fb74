import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleFiles } from './sample-facts.ts';
import { createSampleRun } from './sample-run.ts';

const { brief } = createSampleRun(
  'notice-proof',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const informed = '/valuation/partiesInformedOn';
const received = '/valuation/noticeReceivedOn';

test('proof is among the files, or it is asked for', () => {
  expect(brief()).toEqual([]);
  const without = { files: sampleFiles.filter(({ type }) => type !== 'notice-proof') };
  expect(brief({}, without)).toEqual(['!missing /files/notice-proof']);
});

test('informed on the day of the value or later, not before', () => {
  expect(brief({ [informed]: '2026-09-30' })).toEqual([]);
  expect(brief({ [informed]: '2026-09-29' })).toEqual([`!before-value ${informed}`]);
});

test('received on the day of sending or later, not before', () => {
  expect(brief({ [received]: '2026-10-01' })).toEqual([]);
  expect(brief({ [received]: '2026-09-30' })).toEqual([`!received-before-sent ${received}`]);
});

test('informed today is right, tomorrow is not', () => {
  expect(brief({ [received]: null, [informed]: '2026-11-24' })).toEqual([]);
  expect(brief({ [received]: null, [informed]: '2026-11-25' })).toEqual([`!in-future ${informed}`]);
});
