import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { CalendarYear } from '../../../../shared/domain/terms/calendar.ts';

/** Gives the days of a year that are off beside weekends: holidays only where they are days off at all. */
export function offDaysOf(year: CalendarYear): readonly CivilDate[] {
  const holidays = year.holidaysAreWorkingDays.value ? [] : year.holidays.map(({ date }) => date);
  return [...new Set([...year.daysOff, ...holidays])].toSorted();
}

/** Gives days by the number of their month (from 1), in order. */
export function daysByMonth(days: readonly CivilDate[]): ReadonlyMap<number, readonly CivilDate[]> {
  const months = new Map<number, CivilDate[]>();
  for (const day of days.toSorted()) {
    const month = Number(day.slice(5, 7));
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return months;
}
