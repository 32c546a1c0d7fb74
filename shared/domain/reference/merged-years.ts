import type { CivilDate } from '../civil-date.ts';
import { type CalendarYear, calendarYearSchema } from '../terms/calendar.ts';
import type { CalendarDays, CalendarFile } from './day-list.ts';
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
  const { days } = file;
  const years = new Set([...(days.nonWorkingDays ?? []), ...(days.workingWeekends ?? [])].map(yearOf));
  const merged: CalendarYear[] = [];
  for (const year of [...years].toSorted((left, right) => left - right)) {
    const parsed = calendarYearSchema.safeParse({
      ...yearHead(year, origin),
      ...halvesOf(year, days, inForce.get(year)),
    });
    if (!parsed.success) return refuse({ reason: 'bad-date', code: String(year) });
    merged.push(parsed.data);
  }
  return { ok: true, value: merged };
}

type Halves = Pick<CalendarYear, 'holidays' | 'holidaysAreWorkingDays' | 'daysOff' | 'workingWeekends'>;

function halvesOf(
  year: number,
  { nonWorkingDays, workingWeekends }: CalendarDays,
  before: Halves = nothing,
): Halves {
  const listed = {
    holidays: [],
    holidaysAreWorkingDays: listDecides,
    daysOff: of(year, nonWorkingDays ?? []),
  };
  const { holidays, holidaysAreWorkingDays, daysOff } = nonWorkingDays ? listed : before;
  return {
    holidays,
    holidaysAreWorkingDays,
    daysOff,
    workingWeekends: workingWeekends ? of(year, workingWeekends) : before.workingWeekends,
  };
}

/** With a list of days off there are no holidays beside it. */
const listDecides = {
  value: false,
  article: 'Перелік неробочих днів',
  confidence: 'seen',
  toVerify: false,
} as const;

const nothing: Halves = {
  holidays: [],
  holidaysAreWorkingDays: listDecides,
  daysOff: [],
  workingWeekends: [],
};

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

function of(year: number, days: readonly CivilDate[]): CivilDate[] {
  return days.filter((day) => yearOf(day) === year);
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
