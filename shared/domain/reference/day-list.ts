import { z } from 'zod';
import { type CivilDate, civilDateSchema, weekdayOf } from '../civil-date.ts';
import { type CalendarYear, calendarYearSchema } from '../terms/calendar.ts';
import { type Read, refuse } from './file-problem.ts';

/** What a calendar file says: a half of the days alone leaves the other half of those years as it was. */
export type CalendarDays = {
  readonly nonWorkingDays: readonly CivilDate[] | undefined;
  readonly workingWeekends: readonly CivilDate[] | undefined;
};
/** Days of several years, or one year whole with the names of its holidays. */
export type CalendarFile = { readonly days: CalendarDays } | { readonly year: CalendarYear };

const maxDays = 5_000;

/**
 * Reads a list of days. Days off are workdays that became free, working weekends are Saturdays and Sundays that became
 * workdays: a list of nothing but weekends is the second, any other the first (its weekends are free anyway).
 */
export function readDayList(list: readonly unknown[]): Read<CalendarFile> {
  const days = readDays(list);
  if (!days.ok) return days;
  const onWeekends = days.value.every((day) => weekdayOf(day) > 5);
  return {
    ok: true,
    value: {
      days: onWeekends
        ? { nonWorkingDays: undefined, workingWeekends: days.value }
        : { nonWorkingDays: days.value.filter((day) => weekdayOf(day) <= 5), workingWeekends: undefined },
    },
  };
}

const bothSchema = z.object({
  nonWorkingDays: z.array(z.unknown()),
  workingWeekends: z.array(z.unknown()),
});

/** Reads the calendar of the central database's contract, or one year in the program's own form. */
export function readCalendarObject(raw: object): Read<CalendarFile> | undefined {
  if ('holidays' in raw && 'year' in raw) {
    const year = calendarYearSchema.safeParse(raw);
    return year.success ? { ok: true, value: { year: year.data } } : refuse({ reason: 'bad-date' });
  }
  const both = bothSchema.safeParse(raw);
  if (!both.success) return undefined;
  const off = readDays(both.data.nonWorkingDays);
  const on = readDays(both.data.workingWeekends);
  if (!off.ok) return off;
  if (!on.ok) return on;
  return { ok: true, value: { days: { nonWorkingDays: off.value, workingWeekends: on.value } } };
}

function readDays(list: readonly unknown[]): Read<readonly CivilDate[]> {
  if (list.length > maxDays) return refuse({ reason: 'too-many-codes' });
  const days = new Set<CivilDate>();
  for (const [index, item] of list.entries()) {
    const day = civilDateSchema.safeParse(item);
    if (!day.success || !isCalendarYear(day.data)) return refuse({ reason: 'bad-date', row: index + 1 });
    if (days.has(day.data)) return refuse({ reason: 'duplicate-code', row: index + 1, code: day.data });
    days.add(day.data);
  }
  return { ok: true, value: [...days].toSorted() };
}

function isCalendarYear(day: CivilDate): boolean {
  const year = Number(day.slice(0, 4));
  return year >= 2000 && year <= 2100;
}
