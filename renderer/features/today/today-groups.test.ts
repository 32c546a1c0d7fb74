import { expect, test } from 'vitest';
import type { TodayRow } from '../../../shared/contract/today.ts';
import { toDaysText, toGroups, toPlace, toWords } from './today-groups.ts';

const row = (part: Partial<Record<keyof TodayRow, unknown>>): TodayRow =>
  ({
    kind: 'term',
    title: '',
    params: {},
    overdue: false,
    toVerify: false,
    target: { screen: 'exchange' },
    ...part,
  }) as TodayRow;

test('rows are grouped by how pressing they are, nearest day first', () => {
  const groups = toGroups(
    [
      row({ title: 'c', dueOn: '2026-12-02' }),
      row({ title: 'b', dueOn: '2026-11-26' }),
      row({ title: 'a', dueOn: '2026-11-24' }),
      row({ title: 'o', dueOn: '2026-11-20', overdue: true }),
      row({ title: 'r', kind: 'exchange-refused' }),
    ],
    '2026-11-24',
  );
  const titles = groups.map(({ name, rows }) => [name, rows.map(({ title }) => title).join('')]);
  expect(titles).toEqual([
    ['overdue', 'o'],
    ['dueToday', 'ar'],
    ['soon', 'bc'],
  ]);
});

test('days are told in words', () => {
  expect(toDaysText(row({ workingDaysLeft: -3, overdue: true }))).toEqual({ key: 'daysOverdue', count: 3 });
  expect(toDaysText(row({ workingDaysLeft: 0 }))?.key).toBe('lastDay');
  expect(toDaysText(row({ workingDaysLeft: 4 }))).toEqual({ key: 'daysLeft', count: 4 });
  expect(toDaysText(row({}))).toBeUndefined();
});

test('a row leads to the place where it is solved', () => {
  const id = '0190a000-0000-7000-8000-000000000001' as never;
  expect(toPlace({ screen: 'dossier', id, section: 'valuation' })).toEqual({
    screen: 'editor',
    id,
    section: 'valuation',
  });
  expect(toPlace({ screen: 'settings', section: 'rules' })).toEqual({ screen: 'settings', section: 'rules' });
  expect(toPlace({ screen: 'paperwork', id })).toEqual({ screen: 'paperwork', id });
});

test('the words are as telling as the params allow', () => {
  expect(toWords(row({ kind: 'term', params: { term: 'lot.close' } }))).toEqual([
    'todayTerm.lot.close',
    'today.term',
  ]);
  expect(toWords(row({ kind: 'auction', params: { number: 'A-1', attempt: 2 } }))[0]).toBe(
    'today.auctionAttempt',
  );
  expect(toWords(row({ kind: 'auction' }))).toEqual(['today.auction']);
});
