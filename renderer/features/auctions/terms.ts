import type { MilestoneView } from '../../../shared/contract/auctions.ts';
import type { TodayRow } from '../../../shared/contract/today.ts';

export type MilestoneState = 'met' | 'not-met' | 'overdue' | 'due-today' | 'waiting';

/** Gives how a milestone stands on a day (both `YYYY-MM-DD`). */
export function milestoneState(
  milestone: Pick<MilestoneView, 'met' | 'metOn' | 'dueOn'>,
  today: string | undefined,
): MilestoneState {
  if (milestone.met === true || milestone.metOn !== undefined) return 'met';
  if (milestone.met === false) return 'not-met';
  if (today === undefined || milestone.dueOn === undefined) return 'waiting';
  if (milestone.dueOn === today) return 'due-today';
  return milestone.dueOn < today ? 'overdue' : 'waiting';
}

/** Gives by how many percent the final price is above the start price, one decimal; undefined when not above. */
export function upliftPercent(startKopiykas: number, finalKopiykas: number | undefined): number | undefined {
  if (finalKopiykas === undefined || startKopiykas <= 0 || finalKopiykas <= startKopiykas) return undefined;
  return Math.round(((finalKopiykas - startKopiykas) / startKopiykas) * 1_000) / 10;
}

type Counted = Pick<TodayRow, 'target' | 'dueOn' | 'workingDaysLeft'>;

/** Working days left to a term of a lot, as core's working-day calendar counted them for Today. */
export function workingDaysLeftOf(
  rows: readonly Counted[],
  lotId: string,
  dueOn: string | undefined,
): number | undefined {
  const row = rows.find(
    ({ target, dueOn: day }) => 'id' in target && target.id === lotId && dueOn !== undefined && day === dueOn,
  );
  return row?.workingDaysLeft;
}
