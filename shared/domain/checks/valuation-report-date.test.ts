import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSampleRun, day } from './sample-run.ts';

const { brief, find, ruleSet } = createSampleRun(
  'valuation-report-date',
  readFileSync(new URL('../../../resources/rule-sets/2026-01.json', import.meta.url), 'utf8'),
);

const at = '/valuation/reportSignedOn';
const noDay = { '/sale/expectedAuctionOn': null };

test('in force through the day that closes the sixth month, not the day after', () => {
  expect(brief({}, { today: day('2027-03-30') })).toEqual([]);
  expect(brief({}, { today: day('2027-03-31') })).toEqual([`!expired ${at}`]);
});

test('a month without that day closes with its last one', () => {
  const signed = { [at]: '2026-08-31', '/sale/expectedAuctionOn': '2027-02-28' };
  expect(brief(signed, { today: day('2027-02-28') })).toEqual([]);
  expect(brief(signed, { today: day('2027-03-01') })).toEqual([`!expired ${at}`]);
});

test('signed today is right, tomorrow is not', () => {
  expect(brief({ [at]: '2026-11-24' })).toEqual([]);
  expect(brief({ [at]: '2026-11-25' })).toEqual([`!in-future ${at}`]);
});

test('the expected day of the auction: the last day of force is right, the next one warns', () => {
  expect(brief({ '/sale/expectedAuctionOn': '2027-03-30' })).toEqual([]);
  expect(brief({ '/sale/expectedAuctionOn': '2027-03-31' })).toEqual([`?expires-before-auction ${at}`]);
});

test('without an expected day the terms say it: three working days and thirty days from today', () => {
  expect(brief(noDay, { today: day('2027-02-23') })).toEqual([]);
  expect(find(noDay, { today: day('2027-02-26') })).toMatchObject([
    { message: 'may-expire', severity: 'warn', params: { lastDay: '30.03.2027', auctionOn: '02.04.2027' } },
  ]);
});

test('a repeated attempt is expected by its own term, shorter or longer than the first', () => {
  const today = day('2027-02-26');
  const first = { '/sale/attempt': '1', ...noDay };
  const second = { '/sale/attempt': '2', ...noDay };
  const repeat = ruleSet.terms['publish.toAuctionRepeat'];
  const after = (amount: number) => ({
    ...ruleSet,
    terms: {
      ...ruleSet.terms,
      'publish.toAuctionRepeat': { ...repeat, value: { ...repeat.value, amount } },
    },
  });
  expect(brief(second, { today, ruleSet: after(20) })).toEqual([]);
  expect(find(second, { today, ruleSet: after(40) })).toMatchObject([
    { params: { auctionOn: '12.04.2027' } },
  ]);
  expect(find(first, { today, ruleSet: after(20) })).toMatchObject([{ params: { auctionOn: '02.04.2027' } }]);
});

test('where the parties agreed on the value no report is asked', () => {
  expect(brief({ '/valuation/way': 'agreed' }, { today: day('2028-01-01') })).toEqual([]);
});
