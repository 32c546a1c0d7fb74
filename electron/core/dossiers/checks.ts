import type { ChecksView } from '../../../shared/contract/dossiers.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import {
  type CheckFacts,
  progress,
  runChecks,
  type SameObject,
} from '../../../shared/domain/checks/run-checks.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { Db } from '../db/open.ts';
import type { Workspace } from '../workspace.ts';
import { listFiles } from '../files/file-store.ts';
import { identityKey } from '../../../shared/domain/search/identity-key.ts';
import { photoMatchesOf } from '../pictures/matches.ts';
import { getDossier, type StoredDossier } from './store.ts';

/** Gives the findings of a dossier with how much of it is filled. Throws AppError `not-found`. */
export function checksOf(workspace: Workspace, id: DossierId): ChecksView {
  const dossier = getDossier(workspace.db, id);
  const facts = factsOf(workspace, dossier);
  return {
    findings: runChecks(dossier, facts),
    ruleSetId: facts.ruleSet.id,
    today: facts.today,
    storageAsked: !facts.ruleSet.storageNotRequired.value.includes(dossier.objectType),
    ...progress(dossier, facts),
    articles: facts.ruleSet.checks,
  };
}

/** Gives the findings of a dossier now, under the rule set it was made under. */
export function findingsOf(workspace: Workspace, dossier: StoredDossier): readonly Finding[] {
  return runChecks(dossier, factsOf(workspace, dossier));
}

/** Gathers everything outside the dossier that a check may know. */
export function factsOf(workspace: Workspace, dossier: StoredDossier): CheckFacts {
  const { db, reference, today } = workspace;
  const ruleSet = reference.ruleSetById(dossier.ruleSetId);
  return {
    today: today(),
    ruleSet,
    calendar: reference.calendar,
    files: listFiles(db, dossier.id),
    sameObject: sameObjects(db, dossier),
    photoMatches: photoMatchesOf(db, dossier.id, ruleSet),
  };
}

const identities = [
  { what: 'vin', pointer: '/details/vin', column: 'vin_key' },
  { what: 'cadastral-number', pointer: '/details/cadastralNumber', column: 'cadastral_key' },
  { what: 'register-number', pointer: '/rights/registerNumber', column: 'register_key' },
] as const;

/** Finds the same thing in other dossiers that are neither archived nor finished. */
function sameObjects(db: Db, dossier: StoredDossier): readonly SameObject[] {
  // The lot that was not sold is the same thing by right: this dossier is its next attempt.
  const previous = dossier.content.sale?.previousLotNumber?.trim() ?? null;
  return identities.flatMap(({ what, pointer, column }) => {
    const value = valueAt(dossier.content, pointer);
    const key = typeof value === 'string' ? identityKey(value) : null;
    if (typeof value !== 'string' || key === null) return [];
    return db
      .prepare<
        [{ key: string; id: string; previous: string | null }],
        { dossierId: DossierId; title: string }
      >(
        `SELECT id AS dossierId, title FROM dossier
         WHERE ${column} = @key AND id <> @id AND archived = 0 AND deleted_at IS NULL
           AND NOT (state = 'unsold' AND lot_number IS NOT NULL AND lot_number = @previous)
           AND state NOT IN ('closed', 'withdrawn', 'cancelled', 'returned-to-debtor') LIMIT 5`,
      )
      .all({ key, id: dossier.id, previous })
      .map((other) => ({ ...other, what, value }));
  });
}
