import { unreachable } from '../../../shared/assert.ts';
import type { TodayRow, TodayTarget } from '../../../shared/contract/today.ts';
import type { Place } from '../../state/navigation.ts';

export type TodayGroupName = 'overdue' | 'dueToday' | 'soon' | 'undated';
export type TodayGroup = { readonly name: TodayGroupName; readonly rows: readonly TodayRow[] };

/** Splits the rows by how pressing they are; inside a group the nearest day stands first. */
export function toGroups(rows: readonly TodayRow[], today: string): readonly TodayGroup[] {
  const order: readonly TodayGroupName[] = ['overdue', 'dueToday', 'soon', 'undated'];
  return order
    .map((name) => ({ name, rows: rows.filter((row) => groupOf(row, today) === name).toSorted(byDay) }))
    .filter((group) => group.rows.length > 0);
}

/** Gives the place of the window where a row is solved. */
export function toPlace(target: TodayTarget): Place {
  switch (target.screen) {
    case 'dossier':
      return { screen: 'editor', id: target.id, section: target.section };
    case 'auction':
      return { screen: 'auctions', id: target.id };
    case 'paperwork':
      return { screen: 'paperwork', id: target.id };
    case 'review':
      return { screen: 'review', id: target.id };
    case 'exchange':
      return { screen: 'exchange' };
    case 'settings':
      return { screen: 'settings', section: target.section };
    default:
      return unreachable(target);
  }
}

/** Words for the working days left: i18n key `today.<key>` and its count. */
export function toDaysText(row: TodayRow): { readonly key: string; readonly count: number } | undefined {
  if (row.workingDaysLeft === undefined) return undefined;
  if (row.overdue) return { key: 'daysOverdue', count: Math.abs(row.workingDaysLeft) };
  if (row.workingDaysLeft <= 0) return { key: row.kind === 'auction' ? 'thisDay' : 'lastDay', count: 0 };
  return { key: 'daysLeft', count: row.workingDaysLeft };
}

/** What is to be done: i18n keys, the most telling first; params fill the sentence. */
export function toWords(row: TodayRow): readonly [key: string, ...fallbacks: string[]] {
  const general = `today.${row.kind}`;
  if (row.kind === 'term') return [`todayTerm.${row.params['term'] ?? ''}`, general];
  if (row.kind === 'auction' && 'number' in row.params && 'attempt' in row.params)
    return ['today.auctionAttempt', general];
  return [general];
}

function groupOf(row: TodayRow, today: string): TodayGroupName {
  if (row.overdue) return 'overdue';
  if (row.dueOn === undefined) return isPressing(row) ? 'dueToday' : 'undated';
  return row.dueOn <= today ? 'dueToday' : 'soon';
}

const pressingKinds: ReadonlySet<TodayRow['kind']> = new Set([
  'exchange-refused',
  'returned',
  'head-returned',
  'approval-awaited',
  'auction-suspended',
  'auction-cancelled',
  'data-damaged',
]);

/** Rows without a day that stop the work of the office until someone acts. */
function isPressing(row: TodayRow): boolean {
  return pressingKinds.has(row.kind);
}

function byDay(a: TodayRow, b: TodayRow): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
