import { addDays, addMonths, type CivilDate, weekdayOf } from '../../../../shared/domain/civil-date.ts';

/** Gives the weeks (Monday first) that show the month of a day, with the days around it. */
export function monthWeeks(date: CivilDate): readonly (readonly CivilDate[])[] {
  const first = `${date.slice(0, 7)}-01` as CivilDate;
  const start = addDays(first, 1 - weekdayOf(first));
  const weeks = Array.from({ length: 6 }, (_week, row) =>
    Array.from({ length: 7 }, (_day, column) => addDays(start, row * 7 + column)),
  );
  return weeks.filter((week) => week.some((day) => day.slice(0, 7) === date.slice(0, 7)));
}

/** Gives the day that an arrow, Page Up or Page Down leads to; undefined for other keys. */
export function dayAfterKey(date: CivilDate, key: string): CivilDate | undefined {
  const days: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  if (Object.hasOwn(days, key)) return addDays(date, days[key] ?? 0);
  if (key === 'PageUp') return addToMonth(date, -1);
  return key === 'PageDown' ? addToMonth(date, 1) : undefined;
}

/** Gives the same day some months away. */
export function addToMonth(date: CivilDate, months: number): CivilDate {
  return addMonths(date, months);
}

/** Gives «листопад 2026». */
export function monthName(date: CivilDate, language: 'uk' | 'en'): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const format = { timeZone: 'UTC', month: 'long' } as const;
  return `${new Intl.DateTimeFormat(language, format).format(noon)} ${date.slice(0, 4)}`;
}

/** Gives short names of weekdays, Monday first. */
export function weekdayNames(language: 'uk' | 'en'): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_day, index) => format.format(Date.UTC(2024, 0, 1 + index, 12)));
}
