import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { chooseRuleSet, parseRuleSet, type RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { problemText } from '../../../shared/domain/rules/rule-problem.ts';
import {
  type Classifier,
  classifierSchema,
  type OldNames,
  oldNamesSchema,
} from '../../../shared/domain/classifier.ts';
import {
  type CalendarYear,
  calendarYearSchema,
  createWorkCalendar,
  type WorkCalendar,
} from '../../../shared/domain/terms/calendar.ts';
import { AppError } from '../../../shared/result.ts';

/** Rule sets, working-day calendar and small classifiers that came with the program. */
export type Reference = {
  readonly ruleSets: readonly RuleSet[];
  /** Gives the set in force on a day. Throws AppError `not-found` when no set covers it. */
  readonly ruleSetFor: (date: CivilDate) => RuleSet;
  /** Gives the set a dossier was made under. Throws AppError `not-found` when this program does not have it. */
  readonly ruleSetById: (id: string) => RuleSet;
  readonly calendar: WorkCalendar;
  /** Calendar years that came with the program; imported ones take their place. */
  readonly builtInYears: readonly CalendarYear[];
  readonly builtInClassifiers: readonly Classifier[];
  /** Names that places had before, by classifier and code: people still look for them. */
  readonly oldNames: readonly OldNames[];
  /** Files that were refused whole, with what is wrong; the screen and the log say so. */
  readonly refused: readonly RefusedFile[];
};
export type RefusedFile = { readonly name: string; readonly problems: readonly string[] };

/** Reads `rule-sets/*.json`, `calendar/*.json` and `classifiers/*.json`. A broken file is refused whole and the rest is used. */
export function readReference(resourcesDir: string): Reference {
  const refused: RefusedFile[] = [];
  const ruleSets = readFolder(join(resourcesDir, 'rule-sets'), refused, (raw) => {
    const parsed = parseRuleSet(raw);
    return parsed.ok
      ? { ok: true, value: parsed.ruleSet }
      : { ok: false, problems: parsed.problems.map(problemText) };
  });
  const years = readFolder(join(resourcesDir, 'calendar'), refused, bySchema(calendarYearSchema));
  const classifiers = readFolder(join(resourcesDir, 'classifiers'), refused, bySchema(classifierSchema));
  const oldNames = readFolder(join(resourcesDir, 'old-names'), refused, bySchema(oldNamesSchema));
  return {
    ruleSets,
    ruleSetFor: (date) => required(chooseRuleSet(ruleSets, date), `No rule set is in force on ${date}`),
    ruleSetById: (id) =>
      required(
        ruleSets.find((set) => set.id === id),
        `Rule set ${id.slice(0, 60)} is not known`,
      ),
    calendar: createWorkCalendar(years),
    builtInYears: years,
    builtInClassifiers: classifiers,
    oldNames,
    refused,
  };
}

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

function bySchema<T>(schema: z.ZodType<T>): (raw: unknown) => Read<T> {
  return (raw) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { ok: true, value: parsed.data };
    return {
      ok: false,
      problems: parsed.error.issues.map(({ message, path }) => `${path.join('/')}: ${message}`),
    };
  };
}

function readFolder<T>(
  folder: string,
  refused: RefusedFile[],
  parse: (raw: unknown) => Read<T>,
): readonly T[] {
  if (!existsSync(folder)) return [];
  const values: T[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.json')) continue;
    const read = readJson(join(folder, name), parse);
    if (read.ok) values.push(read.value);
    else refused.push({ name, problems: read.problems });
  }
  return values;
}

function readJson<T>(path: string, parse: (raw: unknown) => Read<T>): Read<T> {
  try {
    return parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    return { ok: false, problems: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

function required(set: RuleSet | undefined, message: string): RuleSet {
  if (!set) throw new AppError('not-found', message, { reason: 'rule-set' });
  return set;
}
