import { createHash } from 'node:crypto';
import type { ImportOutcome } from '../../../shared/contract/reference.ts';
import type { CalendarDays, CalendarFile } from '../../../shared/domain/reference/day-list.ts';
import { type Read, refuse } from '../../../shared/domain/reference/file-problem.ts';
import { mergedYears } from '../../../shared/domain/reference/merged-years.ts';
import { freeVersionName } from '../../../shared/domain/reference/version-name.ts';
import type { CalendarYear } from '../../../shared/domain/terms/calendar.ts';
import { addAudit } from '../audit/store.ts';
import type { Tx } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { hasCalendarVersion, insertCalendar } from './calendar-store.ts';
import { yearsInForce } from './years-in-force.ts';

export type ArrivedCalendar = {
  readonly calendar: CalendarFile;
  readonly version: string;
  readonly title: string;
  readonly source: 'file' | 'central';
  readonly fileName: string | undefined;
  readonly sourceSha256: string;
};
export type KeptCalendar = Omit<Extract<ImportOutcome, { kind: 'calendar' }>, 'ok' | 'name' | 'kind'>;

/**
 * Keeps a version of the working-day calendar in the caller's transaction, with its audit row. Refuses days that are in
 * force already, and years with more days off than a year has.
 */
export function keepCalendar(
  workspace: Pick<Workspace, 'ports' | 'actor' | 'reference'>,
  tx: Tx,
  arrived: ArrivedCalendar,
): Read<KeptCalendar> {
  const { ports, actor, reference } = workspace;
  const inForce = new Map(yearsInForce(tx, reference.builtInYears).map(({ year }) => [year.year, year]));
  const merged = mergedYears(arrived.calendar, inForce, arrived);
  if (!merged.ok) return merged;
  const years = merged.value.filter((year) => daysOf(year) !== daysOf(inForce.get(year.year)));
  if (years.length === 0) return refuse({ reason: merged.value.length === 0 ? 'empty' : 'already-kept' });
  const version = freeVersionName(arrived.version, (name) => hasCalendarVersion(tx, name));
  const { source, fileName, sourceSha256, title } = arrived;
  const daysSha256 = createHash('sha256').update(years.map(daysOf).join('\n')).digest('hex');
  insertCalendar(tx, {
    version,
    title,
    source,
    fileName,
    sourceSha256,
    daysSha256,
    years,
    importedBy: actor.id,
    importedAt: ports.now(),
  });
  addAudit(tx, {
    at: ports.now(),
    userId: actor.id,
    action: source === 'central' ? 'reference.keep-central' : 'reference.import',
    entity: 'reference',
    entityId: `calendar/${version}`,
    data: {
      version,
      years: years.map(({ year }) => year),
      sha256: sourceSha256,
      ...(fileName ? { fileName } : {}),
    },
  });
  return {
    ok: true,
    value: {
      version,
      years: years.map(({ year, daysOff, workingWeekends }) => ({
        year,
        nonWorkingDays: daysOff.length,
        workingWeekends: workingWeekends.length,
      })),
    },
  };
}

/** What decides whether a day is a working one; names and sources do not. */
function daysOf(year: CalendarYear | undefined): string {
  if (!year) return '';
  const holidays = year.holidaysAreWorkingDays.value ? [] : year.holidays.map(({ date }) => date);
  const off = [...new Set([...year.daysOff, ...holidays])].toSorted();
  return JSON.stringify([year.year, off, year.workingWeekends.toSorted()]);
}

/** Tells whether a calendar of the central database has any day at all: in wartime it may be empty. */
export function hasDays({ nonWorkingDays, workingWeekends }: CalendarDays): boolean {
  return (nonWorkingDays?.length ?? 0) + (workingWeekends?.length ?? 0) > 0;
}
