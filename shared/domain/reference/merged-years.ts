import type { CivilDate } from '../civil-date.ts';
import { type CalendarYear, calendarYearSchema } from '../terms/calendar.ts';
import type { CalendarFile } from './day-list.ts';
import { type Read, refuse } from './file-problem.ts';

/**
 * Gives the years that a calendar file changes, whole. A list of one half (days off, working weekends) keeps the other
 * half of the year as it was in force; a list decides for the days that are off, so a holiday that it does not name is
 * a working day.
 */
export function mergedYears(
  file: CalendarFile,
  inForce: ReadonlyMap<number, CalendarYear>,
  origin: { readonly title: string; readonly version: string },
): Read<readonly CalendarYear[]> {
  if ('year' in file) return { ok: true, value: [file.year] };
  const { nonWorkingDays, workingWeekends } = file.days;
  const years = new Set([...(nonWorkingDays ?? []), ...(workingWeekends ?? [])].map(yearOf));
  const merged: CalendarYear[] = [];
  for (const year of [...years].toSorted((left, right) => left - right)) {
    const before = inForce.get(year);
    const parsed = calendarYearSchema.safeParse({
      ...yearHead(year, origin),
      holidays: nonWorkingDays ? [] : (before?.holidays ?? []),
      holidaysAreWorkingDays: (nonWorkingDays ? undefined : before?.holidaysAreWorkingDays) ?? listDecides,
      daysOff: nonWorkingDays ? of(year, nonWorkingDays) : (before?.daysOff ?? []),
      workingWeekends: workingWeekends ? of(year, workingWeekends) : (before?.workingWeekends ?? []),
    });
    if (!parsed.success) return refuse({ reason: 'bad-date', code: String(year) });
    merged.push(parsed.data);
  }
  return { ok: true, value: merged };
}

/** With a list of days off there are no holidays beside it. */
const listDecides = {
  value: false,
  article: 'Перелік неробочих днів',
  confidence: 'seen',
  toVerify: false,
} as const;

function yearHead(year: number, { title, version }: { readonly title: string; readonly version: string }) {
  return {
    id: `${year}-${version}`.slice(0, 60),
    year,
    title: title.slice(0, 300),
    source: title.slice(0, 500),
    confidence: 'seen',
    toVerify: false,
  } as const;
}

function of(year: number, days: readonly CivilDate[]): readonly CivilDate[] {
  return days.filter((day) => yearOf(day) === year);
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
