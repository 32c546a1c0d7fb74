import type { TodayRow } from '../../../shared/contract/today.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { type WorkCalendar, workingDaysBetween } from '../../../shared/domain/terms/calendar.ts';

type Parts = Pick<TodayRow, 'kind' | 'title' | 'target'> & {
  readonly params?: TodayRow['params'];
  readonly dueOn?: CivilDate | undefined;
  readonly article?: string | undefined;
  readonly toVerify?: boolean;
};

/** Makes rows of Today for one day: counts the working days left to a row's due day (negative: overdue). */
export function createRowMaker(today: CivilDate, calendar: WorkCalendar): (parts: Parts) => TodayRow {
  return ({ params = {}, dueOn, article, toVerify = false, ...parts }) => ({
    ...parts,
    params,
    dueOn,
    workingDaysLeft: dueOn && workingDaysLeft(today, dueOn, calendar),
    overdue: dueOn !== undefined && dueOn < today,
    article,
    toVerify,
  });
}

function workingDaysLeft(today: CivilDate, dueOn: CivilDate, calendar: WorkCalendar): number {
  return dueOn >= today
    ? workingDaysBetween(today, dueOn, calendar)
    : -workingDaysBetween(dueOn, today, calendar);
}

/** Overdue first, then by due day; rows without a day come after those of today. */
export function byUrgency(today: CivilDate): (left: TodayRow, right: TodayRow) => number {
  const key = ({ dueOn }: TodayRow) => dueOn ?? `${today}~`;
  return (left, right) => key(left).localeCompare(key(right)) || left.title.localeCompare(right.title, 'uk');
}
