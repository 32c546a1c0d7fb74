import { createHash } from 'node:crypto';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { yearsInForce } from '../reference/years-in-force.ts';
import { readSetting, writeSetting } from '../settings/store.ts';
import type { Workspace } from '../workspace.ts';

const key = 'list.judgedBy';

/**
 * Gives the mark (SHA-256) of all that judging a dossier depends on beside what is written in it: the day, the rule
 * sets, the working days and the program with its checks.
 */
export function judgedBy({ db, ports, reference, today }: Workspace): string {
  const years = yearsInForce(db, reference.builtInYears).map(({ year }) => year);
  const all = [today(), ports.programVersion, reference.ruleSets, years];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Tells that every open dossier has been judged under this mark already. */
export function isJudgedBy(db: Db, mark: string): boolean {
  return readSetting(db, key) === mark;
}

/** Notes that every open dossier has been judged under this mark. */
export function noteJudgedBy(tx: Tx, mark: string): void {
  writeSetting(tx, key, mark);
}
