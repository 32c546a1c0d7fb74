import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, day } from './sample-run.ts';

const { brief, find } = createSampleRun(
  'objection-term',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const received = '/valuation/noticeReceivedOn';

test('over on the day after the tenth working day from receipt', () => {
  const late = { [received]: '2026-11-10' };
  expect(find(late, { today: day('2026-11-24') })).toMatchObject([
    { message: 'not-over', pointer: received, params: { lastDay: '24.11.2026' }, overridable: true },
  ]);
  expect(brief(late, { today: day('2026-11-25') })).toEqual([]);
});

test('without a day of receipt the day of sending counts; without both nothing is said here', () => {
  const sent = { [received]: null, '/valuation/partiesInformedOn': '2026-11-20' };
  expect(brief(sent)).toEqual(['!not-over /valuation/partiesInformedOn']);
  expect(brief({ [received]: null, '/valuation/partiesInformedOn': null })).toEqual([]);
});

test('a dispute stops the sale whatever the day', () => {
  expect(brief({ '/valuation/disputed': true })).toEqual(['!disputed /valuation/disputed']);
  expect(brief({ '/valuation/disputed': false })).toEqual([]);
});
