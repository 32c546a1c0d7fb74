import type { ChecksView } from '../../../shared/contract/dossiers.ts';
import type { JudgedFinding } from '../../../shared/domain/checks/judged.ts';
import {
  type CheckFacts,
  progress,
  runChecks,
  type SameObject,
} from '../../../shared/domain/checks/run-checks.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import { identities, identityKey } from '../../../shared/domain/search/identity-key.ts';
import type { Db } from '../db/open.ts';
import type { Workspace } from '../workspace.ts';
import { listManifestFiles } from '../files/file-store.ts';
import { findUnfinishedWith } from '../finding/identity-store.ts';
import { photoMatchesOf } from '../pictures/matches.ts';
import { overridesOf } from './override-store.ts';
import { markPassed } from './passed.ts';
import { getDossier, type StoredDossier } from './store.ts';

/** Gives the findings of a dossier with how much of it is filled. Throws AppError `not-found`. */
export function checksOf(workspace: Workspace, id: DossierId): ChecksView {
  const dossier = getDossier(workspace.db, id);
  const facts = factsOf(workspace, dossier);
  return {
    findings: judged(workspace, dossier, facts),
    ruleSetId: facts.ruleSet.id,
    today: facts.today,
    storageAsked: !facts.ruleSet.storageNotRequired.value.includes(dossier.objectType),
    ...progress(dossier, facts),
    articles: facts.ruleSet.checks,
  };
}

/** Gives the findings of a dossier now, under the rule set it was made under; those left with a reason are marked. */
export function findingsOf(workspace: Workspace, dossier: StoredDossier): readonly JudgedFinding[] {
  return judged(workspace, dossier, factsOf(workspace, dossier));
}

function judged({ db }: Workspace, dossier: StoredDossier, facts: CheckFacts): readonly JudgedFinding[] {
  return markPassed(dossier.content, runChecks(dossier, facts), overridesOf(db, dossier.id));
}

/** Gathers everything outside the dossier that a check may know. */
export function factsOf(workspace: Workspace, dossier: StoredDossier): CheckFacts {
  const { db, reference, today } = workspace;
  const ruleSet = reference.ruleSetById(dossier.ruleSetId);
  return {
    today: today(),
    ruleSet,
    calendar: reference.calendar,
    // Those of the application alone: the program's own papers and what comes after the sale are not judged.
    files: listManifestFiles(db, dossier.id),
    sameObject: sameObjects(db, dossier),
    photoMatches: photoMatchesOf(db, dossier.id, ruleSet),
  };
}

/** Finds the same thing in other dossiers that are neither archived nor finished. */
function sameObjects(db: Db, dossier: StoredDossier): readonly SameObject[] {
  // The lot that was not sold is the same thing by right: this dossier is its next attempt.
  const previousLot = dossier.content.sale?.previousLotNumber?.trim();
  return identities.flatMap(({ what, pointer }) => {
    const value = valueAt(dossier.content, pointer);
    const key = typeof value === 'string' ? identityKey(value) : null;
    if (typeof value !== 'string' || key === null) return [];
    const others = findUnfinishedWith(db, { what, key }, { except: dossier.id, previousLot });
    return others.map((other) => ({ ...other, what, value }));
  });
}
