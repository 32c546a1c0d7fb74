import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemText } from '../../../shared/domain/rules/rule-problem.ts';
import { type Classifier, classifierSchema } from '../../../shared/domain/classifier.ts';
import { parseRuleSet, type RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { calendarYearSchema, createWorkCalendar } from '../../../shared/domain/terms/calendar.ts';
import { civilDateSchema, type CivilDate } from '../../../shared/domain/civil-date.ts';
import type { Reference } from '../services.ts';
import { first, type Sql } from '../sql/sql.ts';

/** Gives the reference data that procedures need; read from the database, parsed once a version. */
export function createReference(): Reference {
  const ruleSets = new Map<string, RuleSet>();
  return {
    ruleSet: async (sql, id) => {
      const known = ruleSets.get(id);
      if (known) return known;
      const row = await first(sql, `SELECT body FROM reference WHERE kind = 'rule-set' AND name = $1`, [id]);
      if (!row) return undefined;
      const parsed = parseRuleSet(JSON.parse(row['body'] as string));
      if (!parsed.ok)
        throw new Error(`Stored rule set ${id} is broken: ${parsed.problems.map(problemText).join('; ')}`);
      ruleSets.set(id, parsed.ruleSet);
      return parsed.ruleSet;
    },
    calendar: async (sql) => {
      const { nonWorkingDays, workingWeekends } = await currentCalendar(sql);
      const days = [...nonWorkingDays, ...workingWeekends];
      return {
        years: new Set(days.map((day) => Number(day.slice(0, 4)))),
        daysOff: new Set(nonWorkingDays),
        workingWeekends: new Set(workingWeekends),
      };
    },
  };
}

export type CalendarVersion = {
  readonly version: string;
  readonly nonWorkingDays: readonly CivilDate[];
  readonly workingWeekends: readonly CivilDate[];
  readonly updatedAt: string;
};

/** The calendar in force: the version that was added last. */
export async function currentCalendar(sql: Sql): Promise<CalendarVersion> {
  const row = await first(
    sql,
    `SELECT body FROM reference WHERE kind = 'calendar' AND name = $1 ORDER BY place DESC LIMIT 1`,
    ['calendar'],
  );
  if (!row)
    return { version: 'none', nonWorkingDays: [], workingWeekends: [], updatedAt: new Date(0).toISOString() };
  return JSON.parse(row['body'] as string) as CalendarVersion;
}

/** Reads the project's rule sets; a broken one stops the start. */
export async function loadRuleSets(resourcesDir: string): Promise<readonly RuleSet[]> {
  const raws = await loadFolder(join(resourcesDir, 'rule-sets'));
  return raws.map((raw) => {
    const parsed = parseRuleSet(raw);
    if (!parsed.ok) throw new Error(`Rule set is broken: ${parsed.problems.map(problemText).join('; ')}`);
    return parsed.ruleSet;
  });
}

/** Reads the project's calendar years into one version of the contract's calendar. */
export async function loadCalendar(resourcesDir: string): Promise<Omit<CalendarVersion, 'updatedAt'>> {
  const years = (await loadFolder(join(resourcesDir, 'calendar'))).map((raw) =>
    calendarYearSchema.parse(raw),
  );
  const calendar = createWorkCalendar(years);
  return {
    version: years.map(({ id }) => id).join('+'),
    nonWorkingDays: [...calendar.daysOff].toSorted().map((day) => civilDateSchema.parse(day)),
    workingWeekends: [...calendar.workingWeekends].toSorted(),
  };
}

/** Reads the project's small classifiers. */
export async function loadClassifiers(resourcesDir: string): Promise<readonly Classifier[]> {
  const raws = await loadFolder(join(resourcesDir, 'classifiers'));
  return raws.map((raw) => classifierSchema.parse(raw));
}

async function loadFolder(folder: string): Promise<readonly unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown),
  );
}
