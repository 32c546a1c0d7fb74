import type { TodayRow } from '../../../shared/contract/today.ts';
import { civilDateSchema } from '../../../shared/domain/civil-date.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { dossiersInRound } from '../dossiers/approval-round-store.ts';
import { isFirstVersion, withTerms } from '../finding/facets.ts';
import type { Workspace } from '../workspace.ts';
import type { createRowMaker } from './due.ts';
import {
  countWithTerm,
  type DossierMark,
  dossiersByTerm,
  dossiersNotJudged,
  refusedCommands,
  returnedDossiers,
} from './today-store.ts';

const LIMIT = 200;
/** Days before the end of a valuation report's validity from which Today speaks of it. */
const REPORT_WARNING_WORKING_DAYS = 20;

type MakeRow = ReturnType<typeof createRowMaker>;

/** Returned dossiers, terms of preparation, reports that end soon, refused commands. */
export function dossierRows(workspace: Workspace, row: MakeRow): readonly TodayRow[] {
  const { db } = workspace;
  const returned = returnedDossiers(db, LIMIT).map(({ id, title }) =>
    row({ kind: 'returned', title, target: { screen: 'dossier', id, section: 'checks' } }),
  );
  const givenBack = dossiersInRound(db, 'returned', LIMIT).map(({ id, title }) =>
    row({ kind: 'head-returned', title, target: { screen: 'dossier', id, section: 'checks' } }),
  );
  const marks = [...dossiersByTerm(db, LIMIT), ...dossiersNotJudged(db, withTerms, LIMIT)];
  const terms = marks.flatMap((dossier) => preparationTerms(workspace, dossier, row));
  const refused = refusedCommands(db).map(({ title, name }) =>
    row({ kind: 'exchange-refused', title, params: { command: name }, target: { screen: 'exchange' } }),
  );
  return [...returned, ...givenBack, ...terms, ...refused];
}

/** How many dossiers have terms later than all those that {@link dossierRows} gives. */
export function moreTerms({ db }: Workspace): number {
  return Math.max(0, countWithTerm(db) - LIMIT);
}

/** For a head of department: dossiers that somebody offered for approval. */
export function approvalRows({ db, actor }: Workspace, row: MakeRow): readonly TodayRow[] {
  if (!actor.roles.includes('head-of-department')) return [];
  return dossiersInRound(db, 'asked', LIMIT).map(({ id, title }) =>
    row({ kind: 'approval-awaited', title, target: { screen: 'dossier', id, section: 'checks' } }),
  );
}

function preparationTerms({ reference }: Workspace, dossier: DossierMark, row: MakeRow): readonly TodayRow[] {
  const { id, title, valuation, ruleSetId } = dossier;
  // Between leaving the queue and being judged anew a dossier has its old day still.
  if (!withTerms.includes(dossier.state)) return [];
  // A set that this program does not know is told on the dossier itself; it must not hide the terms of others.
  const ruleSet = reference.ruleSets.find((set) => set.id === ruleSetId);
  if (!ruleSet) return [];
  const rows: TodayRow[] = [];
  const informedOn = civilDateSchema.safeParse(valuation?.partiesInformedOn);
  if (informedOn.success && isFirstVersion(dossier)) {
    const { on, ...ref } = dueDayOf(ruleSet, 'application.prepare', informedOn.data, reference.calendar);
    rows.push(
      row({
        kind: 'term',
        title,
        params: { term: 'application.prepare' },
        dueOn: on,
        ...ref,
        target:
          dossier.state === 'queued' ? { screen: 'exchange' } : { screen: 'dossier', id, section: 'checks' },
      }),
    );
  }
  const signedOn = civilDateSchema.safeParse(valuation?.reportSignedOn);
  if (signedOn.success) {
    const { on, ...ref } = dueDayOf(ruleSet, 'value.reportValidity', signedOn.data, reference.calendar);
    const ends = row({
      kind: 'report-expires',
      title,
      dueOn: on,
      ...ref,
      target: { screen: 'dossier', id, section: 'valuation' },
    });
    if ((ends.workingDaysLeft ?? 0) <= REPORT_WARNING_WORKING_DAYS) rows.push(ends);
  }
  return rows;
}
