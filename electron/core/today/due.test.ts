import { expect, test } from 'vitest';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { createWorkCalendar } from '../../../shared/domain/terms/calendar.ts';
import { byUrgency, createRowMaker } from './due.ts';

const friday = '2026-11-27' as CivilDate;
const row = createRowMaker(friday, createWorkCalendar([]));
const target = { screen: 'exchange' } as const;
const due = (title: string, dueOn?: string) =>
  row({ kind: 'term', title, target, dueOn: dueOn as CivilDate | undefined });

test('working days left skip the weekend and are negative when overdue', () => {
  expect(due('a', '2026-11-27').workingDaysLeft).toBe(0);
  expect(due('a', '2026-11-30').workingDaysLeft).toBe(1);
  expect(due('a', '2026-11-25')).toMatchObject({ workingDaysLeft: -2, overdue: true });
  expect(due('a')).toMatchObject({ workingDaysLeft: undefined, overdue: false });
});

test('overdue comes first, a row without a day after those of today, later days last', () => {
  const rows = [
    due('later', '2026-12-02'),
    due('no day'),
    due('today', '2026-11-27'),
    due('overdue', '2026-11-20'),
  ];
  expect(rows.toSorted(byUrgency(friday)).map(({ title }) => title)).toEqual([
    'overdue',
    'today',
    'no day',
    'later',
  ]);
});
