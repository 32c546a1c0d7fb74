import type { RuleSetRow, RuleSetStanding, RuleSetsView } from '../../../shared/contract/rules.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { ruleRows } from '../../../shared/domain/rules/rule-rows.ts';
import { chooseRuleSet, type RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { findLink } from '../exchange/link-store.ts';
import type { Workspace } from '../workspace.ts';
import { countDossiersBySet, listOffered } from './rule-set-store.ts';

/** Gives the known sets, the latest first, with where each stands today. */
export function listRuleSets(workspace: Workspace): RuleSetsView {
  const { db, reference } = workspace;
  const { ruleSets, unusable } = reference.known();
  const counts = countDossiersBySet(db);
  return {
    sets: ruleSets
      .map((set) => rowOf(workspace, set, counts))
      .toSorted((left, right) => compare(right.from, left.from) || compare(right.id, left.id)),
    offered: offeredRuleSets(workspace),
    refused: unusable,
    enrolled: findLink(db)?.enrolled === true,
  };
}

/** Gives the ids of sets of which the central database told and that are not known here. */
export function offeredRuleSets({ db, reference }: Workspace): readonly string[] {
  const ids = new Set(reference.known().ruleSets.map(({ id }) => id));
  return listOffered(db).filter((id) => !ids.has(id));
}

/** Gives one known set as a row. Throws AppError `not-found`. */
export function ruleSetRow(workspace: Workspace, id: string): RuleSetRow {
  return rowOf(workspace, workspace.reference.ruleSetById(id), countDossiersBySet(workspace.db));
}

/** Gives where a set stands on a day among the known ones (itself among them or not). */
export function standingOn(known: readonly RuleSet[], set: RuleSet, today: CivilDate): RuleSetStanding {
  if (set.from > today) return 'future';
  const others = known.filter(({ id }) => id !== set.id);
  return chooseRuleSet([...others, set], today)?.id === set.id ? 'in-force' : 'past';
}

function rowOf(
  { reference, today }: Workspace,
  set: RuleSet,
  counts: ReadonlyMap<string, number>,
): RuleSetRow {
  const { ruleSets, taken } = reference.known();
  const own = taken.get(set.id);
  const rows = ruleRows(set);
  return {
    id: set.id,
    title: set.title,
    from: set.from,
    until: set.until,
    standing: standingOn(ruleSets, set, today()),
    source: own?.source ?? 'built-in',
    takenBy: own?.takenBy,
    takenAt: own?.takenAt,
    valueCount: rows.length,
    toVerifyCount: rows.filter(({ toVerify }) => toVerify).length,
    dossierCount: counts.get(set.id) ?? 0,
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
