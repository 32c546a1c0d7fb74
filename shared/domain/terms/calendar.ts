import { z } from 'zod';
import { addDays, type CivilDate, civilDateSchema, dayNumber, weekdayOf } from '../civil-date.ts';
import { confidenceSchema } from '../rules/ruled.ts';

/** One year's file of `resources/calendar/`: holidays, moved days, and whether holidays are days off at all. */
export const calendarYearSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    year: z.int().min(2000).max(2100),
    title: z.string().min(1).max(300),
    source: z.string().min(1).max(500),
    confidence: confidenceSchema,
    toVerify: z.boolean(),
    /** Martial law: public holidays are working days (Law 2136-IX art. 6). */
    holidaysAreWorkingDays: z.strictObject({
      value: z.boolean(),
      article: z.string().min(1).max(300),
      confidence: confidenceSchema,
      toVerify: z.boolean(),
    }),
    holidays: z.array(z.strictObject({ date: civilDateSchema, name: z.string().min(1).max(200) })).max(60),
    /** Days off that are neither weekends nor holidays (a bridge day moved by the government). */
    daysOff: z.array(civilDateSchema).max(60),
    workingWeekends: z.array(civilDateSchema).max(60),
  })
  .superRefine((year, context) => {
    const days = [...year.holidays.map(({ date }) => date), ...year.daysOff, ...year.workingWeekends];
    days.forEach((date) => {
      if (!date.startsWith(`${year.year}-`))
        context.addIssue({ code: 'custom', message: `${date} is of another year` });
    });
    if (new Set(days).size !== days.length)
      context.addIssue({ code: 'custom', message: 'a day stands twice' });
  });
export type CalendarYear = z.infer<typeof calendarYearSchema>;

/** Working days by data of several years; a year without data falls back to weekends alone. */
export type WorkCalendar = {
  readonly years: ReadonlySet<number>;
  readonly daysOff: ReadonlySet<CivilDate>;
  readonly workingWeekends: ReadonlySet<CivilDate>;
};

/** Puts years together; where holidays are working days by the year's flag, they do not count as days off. */
export function createWorkCalendar(years: readonly CalendarYear[]): WorkCalendar {
  return {
    years: new Set(years.map(({ year }) => year)),
    daysOff: new Set(
      years.flatMap((year) => [
        ...year.daysOff,
        ...(year.holidaysAreWorkingDays.value ? [] : year.holidays.map(({ date }) => date)),
      ]),
    ),
    workingWeekends: new Set(years.flatMap((year) => year.workingWeekends)),
  };
}

/** Tells that the calendar has data for the date's year; a screen says so when it has not. */
export function isCovered(date: CivilDate, calendar: WorkCalendar): boolean {
  return calendar.years.has(Number(date.slice(0, 4)));
}

export function isWorkingDay(date: CivilDate, calendar: WorkCalendar): boolean {
  if (calendar.daysOff.has(date)) return false;
  return weekdayOf(date) <= 5 || calendar.workingWeekends.has(date);
}

/** Gives the date itself when it is a working day, otherwise the next one; the calendar's last day when none follows. */
export function nextWorkingDay(date: CivilDate, calendar: WorkCalendar): CivilDate {
  for (let day = date; ;) {
    const next = addDays(day, 1);
    if (isWorkingDay(day, calendar) || next === day) return day;
    day = next;
  }
}

/**
 * Gives the `days`-th working day after the date; 0 gives the date itself, negative counts back. Stays on the calendar's
 * last (first) day when it ends before.
 */
export function addWorkingDays(date: CivilDate, days: number, calendar: WorkCalendar): CivilDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    const next = addDays(day, step);
    if (next === day) return day;
    day = next;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Gives the working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  const isInside = (date: CivilDate): boolean => date > from && date <= to;
  // By arithmetic: a row of Today may be overdue for years.
  let count = weekdaysUntil(dayNumber(to)) - weekdaysUntil(dayNumber(from));
  for (const date of calendar.daysOff) if (isInside(date) && weekdayOf(date) <= 5) count -= 1;
  for (const date of calendar.workingWeekends)
    if (isInside(date) && weekdayOf(date) > 5 && !calendar.daysOff.has(date)) count += 1;
  return count;
}

/** Gives the days from Monday to Friday up to and with a day number, counted from Monday, 29 December 1969. */
function weekdaysUntil(day: number): number {
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
