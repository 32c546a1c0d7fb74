import type { CalendarYearView } from '../../../shared/contract/reference.ts';
import {
  type CalendarYear,
  createWorkCalendar,
  type WorkCalendar,
} from '../../../shared/domain/terms/calendar.ts';
import type { Db } from '../db/open.ts';
import { onCommit } from '../db/write.ts';
import { keptYears, type KeptYear } from './calendar-store.ts';

export type YearInForce = { readonly year: CalendarYear; readonly kept: KeptYear | undefined };

/** Gives the years in force: imported ones in the place of those that came with the program. */
export function yearsInForce(db: Db, builtIn: readonly CalendarYear[]): readonly YearInForce[] {
  const years = new Map<number, YearInForce>(builtIn.map((year) => [year.year, { year, kept: undefined }]));
  for (const kept of keptYears(db)) years.set(kept.year.year, { year: kept.year, kept });
  return [...years.values()].toSorted((left, right) => left.year.year - right.year.year);
}

/** Gives the years as the window shows them. */
export function yearViews(db: Db, builtIn: readonly CalendarYear[]): readonly CalendarYearView[] {
  const names = new Map(builtIn.flatMap(({ holidays }) => holidays.map(({ date, name }) => [date, name])));
  return yearsInForce(db, builtIn).map(({ year, kept }) => ({
    ...year,
    // A list of days off has no names: those that came with the program know some.
    holidays: [
      ...year.holidays,
      ...year.daysOff.flatMap((date) => {
        const name = names.get(date);
        return kept && name !== undefined ? [{ date, name }] : [];
      }),
    ],
    version: kept?.version ?? year.id,
    origin: kept?.origin ?? 'built-in',
    fileName: kept?.fileName,
    importedByName: kept?.importedByName,
    importedAt: kept?.importedAt,
  }));
}

/**
 * A calendar that follows what is imported: rooms may keep it for as long as the workspace is open. It is read anew after
 * a commit that touched `reference`, and only then: a term looks into it for every one of its days.
 */
export function liveCalendar(db: Db, builtIn: readonly CalendarYear[]): WorkCalendar {
  let calendar: WorkCalendar | undefined;
  onCommit(db, (subjects) => {
    if (subjects.includes('reference')) calendar = undefined;
  });
  const now = (): WorkCalendar =>
    (calendar ??= createWorkCalendar(yearsInForce(db, builtIn).map(({ year }) => year)));
  return {
    get years() {
      return now().years;
    },
    get daysOff() {
      return now().daysOff;
    },
    get workingWeekends() {
      return now().workingWeekends;
    },
  };
}
