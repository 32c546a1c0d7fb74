import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { yearsInForce } from '../reference/years-in-force.ts';
import { keepSetting, readSetting } from '../settings/store.ts';
import type { Workspace } from '../workspace.ts';

/**
 * What judging a dossier depends on beside what is written in it: the day, and `rules` (SHA-256) of the rule sets, the
 * working days and the program with its checks.
 */
const markSchema = z.strictObject({ day: z.string(), rules: z.string() });
export type Mark = z.infer<typeof markSchema>;

/** How far judging under a mark has come: number of the last row of one of its places. */
const progressSchema = z.strictObject({ mark: markSchema, place: z.int().min(0), after: z.int().min(0) });
export type Progress = z.infer<typeof progressSchema>;

const keys = { done: 'list.judgedBy', progress: 'list.judging' } as const;

/** Gives the mark of now. */
export function judgedBy({ db, ports, reference, today }: Workspace): Mark {
  const years = yearsInForce(db, reference.builtInYears).map(({ year }) => year);
  const all = JSON.stringify([ports.programVersion, reference.ruleSets, years]);
  return { day: today(), rules: createHash('sha256').update(all).digest('hex') };
}

export function isSameMark(left: Mark | undefined, right: Mark): boolean {
  return left?.day === right.day && left.rules === right.rules;
}

/** Gives the mark that open dossiers were judged under last; undefined when they never were. */
export function lastMark(db: Db): Mark | undefined {
  return markSchema.safeParse(readSetting(db, keys.done)).data;
}

/** Notes that open dossiers have been judged under this mark. */
export function noteMark(tx: Tx, mark: Mark): void {
  keepSetting(tx, keys.done, mark);
}

/** Gives where judging under this mark was broken off; undefined when it has not begun. */
export function progressOf(db: Db, mark: Mark): Progress | undefined {
  const { data } = progressSchema.safeParse(readSetting(db, keys.progress));
  return data && isSameMark(data.mark, mark) ? data : undefined;
}

export function noteProgress(tx: Tx, progress: Progress): void {
  keepSetting(tx, keys.progress, progress);
}
