import { expect, test } from 'vitest';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { dayAfterKey, monthName, monthWeeks, weekdayNames } from './calendar-month.ts';

const day = '2026-11-24' as CivilDate;

test('a month is shown in whole weeks from Monday', () => {
  const weeks = monthWeeks(day);
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06']);
});

test('arrows and pages move the day', () => {
  expect(['ArrowLeft', 'ArrowDown', 'PageUp', 'x'].map((key) => dayAfterKey(day, key))).toEqual([
    '2026-11-23',
    '2026-12-01',
    '2026-10-24',
    undefined,
  ]);
});

test('names are in the language of the window', () => {
  expect([monthName(day, 'uk'), weekdayNames('uk')[0]]).toEqual(['листопад 2026', 'пн']);
});
