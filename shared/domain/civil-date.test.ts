import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateSchema,
  compareDates,
  dayNumber,
  daysBetween,
  formatDateUk,
  fromDayNumber,
  kyivDateOf,
  kyivMidnight,
  parseDateInput,
  weekdayOf,
} from './civil-date.ts';

const date = (text: string): CivilDate => civilDateSchema.parse(text);

test('days are counted over months, leap years and back', () => {
  expect(addDays(date('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(date('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(date('2026-03-01'), -1)).toBe('2026-02-28');
  expect(daysBetween(date('2026-01-01'), date('2027-01-01'))).toBe(365);
});

test.each([
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-24', 2, '2027-01-24'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %d months is %s', (from, months, expected) => {
  expect(addMonths(date(from), months)).toBe(expected);
});

test('weekdays and order', () => {
  expect(weekdayOf(date('2026-11-24'))).toBe(2);
  expect(weekdayOf(date('2026-11-29'))).toBe(7);
  expect(weekdayOf(date('1969-12-29'))).toBe(1);
  expect(compareDates(date('2026-01-01'), date('2026-01-02'))).toBe(-1);
  expect(compareDates(date('2026-01-02'), date('2026-01-02'))).toBe(0);
});

test('dates are written in Ukrainian', () => {
  expect(formatDateUk(date('2026-11-24'), 'long')).toBe('24 листопада 2026 року');
  expect(formatDateUk(date('2026-03-05'), 'long')).toBe('5 березня 2026 року');
  expect(formatDateUk(date('2026-03-05'))).toBe('05.03.2026');
});

test.each([
  ['24.11.2026', '2026-11-24'],
  ['1.3.2026', '2026-03-01'],
  ['24/11/2026 р.', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['29.02.2026', undefined],
  ['31.04.2026', undefined],
  ['24.11.26', undefined],
  ['вчора', undefined],
])('%s is read as %s', (text, expected) => {
  expect(parseDateInput(text)).toBe(expected);
});

test('an instant falls on the Kyiv day, in winter and in summer', () => {
  expect(kyivDateOf(Date.UTC(2026, 10, 24, 21, 59))).toBe('2026-11-24');
  expect(kyivDateOf(Date.UTC(2026, 10, 24, 22, 0))).toBe('2026-11-25');
  expect(kyivDateOf(Date.UTC(2026, 6, 1, 20, 59))).toBe('2026-07-01');
  expect(kyivDateOf(Date.UTC(2026, 6, 1, 21, 0))).toBe('2026-07-02');
});

test('day numbers and dates are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      expect(dayNumber(fromDayNumber(day))).toBe(day);
    }),
  );
});

test('a day of Kyiv begins by its clock of the season', () => {
  for (const day of [
    '2026-01-15',
    '2026-07-15',
    '2026-03-29',
    '2026-10-25',
    '2026-03-30',
    '2026-10-26',
  ] as const) {
    const begins = kyivMidnight(day as CivilDate);
    expect(kyivDateOf(begins)).toBe(day);
    expect(kyivDateOf(begins - 1)).not.toBe(day);
  }
});

test('the calendar ends where four digits of a year end: what lies beyond stays on its first or last day', () => {
  expect(addDays(date('9999-12-31'), 1)).toBe('9999-12-31');
  expect(addMonths(date('9999-12-01'), 6)).toBe('9999-12-31');
  expect(addDays(date('0000-01-01'), -1)).toBe('0000-01-01');
  expect(addMonths(date('0000-01-31'), -1)).toBe('0000-01-01');
});

test.each([
  ['0001-01-01T00:00:00Z', '0001-01-01'],
  ['0476-09-04T12:00:00Z', '0476-09-04'],
  ['9999-12-31T23:59:59Z', '9999-12-31'],
])('an instant that other programs write for «never», %s, has a day', (instant, expected) => {
  expect(kyivDateOf(Date.parse(instant))).toBe(expected);
});

test('a long text is no date, and finding that out takes no time', () => {
  const started = process.cpuUsage();
  for (const end of ['р', 'x']) expect(parseDateInput(`1${' '.repeat(200_000)}${end}`)).toBeUndefined();
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
});
