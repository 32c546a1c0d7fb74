import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDateSchema } from '../civil-date.ts';
import {
  addWorkingDays,
  calendarYearSchema,
  type CalendarYear,
  createWorkCalendar,
  isCovered,
  isWorkingDay,
  workingDaysBetween,
  type WorkCalendar,
} from './calendar.ts';
import { dueOn } from './terms.ts';

const date = (text: string): CivilDate => civilDateSchema.parse(text);
const read = (year: number): CalendarYear =>
  calendarYearSchema.parse(
    JSON.parse(
      readFileSync(new URL(`../../../resources/calendar/ua-${year}.json`, import.meta.url), 'utf8'),
    ) as unknown,
  );
const shipped = [read(2026), read(2027)];
const war = createWorkCalendar(shipped);
const peace = createWorkCalendar(
  shipped.map((year) => ({
    ...year,
    holidaysAreWorkingDays: { ...year.holidaysAreWorkingDays, value: false },
    daysOff: year.year === 2026 ? [date('2026-12-24')] : [],
    workingWeekends: year.year === 2026 ? [date('2026-12-19')] : [],
  })),
);

test('in martial law a public holiday is a working day, otherwise it is not', () => {
  expect(isWorkingDay(date('2026-08-24'), war)).toBe(true);
  expect(isWorkingDay(date('2026-08-24'), peace)).toBe(false);
  expect(isWorkingDay(date('2026-11-28'), war)).toBe(false);
  expect(isWorkingDay(date('2026-12-19'), peace)).toBe(true);
  expect(isCovered(date('2027-12-31'), war)).toBe(true);
  expect(isCovered(date('2028-01-01'), war)).toBe(false);
});

test('the day after the event is day one', () => {
  expect(dueOn({ amount: 1, unit: 'working-days' }, date('2026-11-24'), war)).toBe('2026-11-25');
  expect(dueOn({ amount: 1, unit: 'working-days' }, date('2026-11-27'), war)).toBe('2026-11-30');
  expect(dueOn({ amount: 10, unit: 'working-days' }, date('2026-11-24'), war)).toBe('2026-12-08');
  expect(dueOn({ amount: 0, unit: 'working-days' }, date('2026-11-24'), war)).toBe('2026-11-24');
});

test('a term whose last day is not a working one ends on the next working day', () => {
  expect(dueOn({ amount: 4, unit: 'calendar-days' }, date('2026-11-24'), war)).toBe('2026-11-30');
  expect(dueOn({ amount: 3, unit: 'calendar-days' }, date('2026-11-24'), war)).toBe('2026-11-27');
  expect(dueOn({ amount: 6, unit: 'months' }, date('2026-08-31'), war)).toBe('2027-03-01');
});

test('a calendar with a day twice or of another year is refused', () => {
  const [year] = shipped;
  expect(calendarYearSchema.safeParse({ ...year, daysOff: ['2026-08-24'] }).success).toBe(false);
  expect(calendarYearSchema.safeParse({ ...year, daysOff: ['2027-01-04'] }).success).toBe(false);
});

/** An independent count: walks the days one by one and asks the plain lists. */
function slowDue(
  amount: number,
  unit: 'calendar-days' | 'working-days' | 'months',
  from: CivilDate,
): CivilDate {
  const off = new Set([
    '2026-12-24',
    ...shipped.flatMap(({ holidays }) => holidays.map((day) => String(day.date))),
  ]);
  const works = (day: CivilDate): boolean => {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return !off.has(day) && ((weekday !== 0 && weekday !== 6) || day === '2026-12-19');
  };
  let day = unit === 'months' ? addMonths(from, amount) : from;
  for (let left = unit === 'months' ? 0 : amount; left > 0;) {
    day = addDays(day, 1);
    if (unit === 'calendar-days' || works(day)) left -= 1;
  }
  if (unit === 'working-days') return day;
  while (!works(day)) day = addDays(day, 1);
  return day;
}

const days = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(date('2026-01-01'), offset));

test('terms equal a slow independent count', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('calendar-days' as const, 'working-days' as const, 'months' as const),
      (from, amount, unit) => {
        const capped = unit === 'months' ? amount % 7 : amount;
        expect(dueOn({ amount: capped, unit }, from, peace)).toBe(slowDue(capped, unit, from));
      },
    ),
  );
});

const inverse = (calendar: WorkCalendar) =>
  fc.property(days, fc.integer({ min: 0, max: 60 }), (from, amount) => {
    const to = addWorkingDays(from, amount, calendar);
    expect(workingDaysBetween(from, to, calendar)).toBe(amount);
    expect(workingDaysBetween(to, from, calendar)).toBe(amount === 0 ? 0 : -amount);
  });

test('adding working days and counting them are inverse', () => {
  expect(() => fc.assert(inverse(war))).not.toThrow();
  expect(() => fc.assert(inverse(peace))).not.toThrow();
});

test('working days between two days are those that walking from one to the other meets', () => {
  const days = fc.integer({ min: -400, max: 1_200 }).map((offset) => addDays(date('2026-01-01'), offset));
  fc.assert(
    fc.property(days, days, fc.constantFrom(war, peace), (left, right, calendar) => {
      const [from, to] = left < right ? [left, right] : [right, left];
      let walked = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
        if (isWorkingDay(day, calendar)) walked += 1;
      expect(workingDaysBetween(from, to, calendar)).toBe(walked);
    }),
    { seed: 61, numRuns: 200 },
  );
});

test('a term from the last days of the calendar ends on its last day, one counted back from the first on its first', () => {
  for (const unit of ['working-days', 'calendar-days', 'months'] as const)
    for (const from of ['9999-12-30', '9999-12-31'])
      expect(dueOn({ amount: 30, unit }, date(from), peace)).toBe('9999-12-31');
  expect(addWorkingDays(date('0000-01-03'), -10, peace)).toBe('0000-01-01');
  const off = createWorkCalendar([]);
  const closed = { ...off, daysOff: new Set([date('9999-12-31')]) };
  expect(dueOn({ amount: 1, unit: 'calendar-days' }, date('9999-12-30'), closed)).toBe('9999-12-31');
});
