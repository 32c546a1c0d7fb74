import type { NewerRules } from '../../../shared/contract/rules.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import { runChecks } from '../../../shared/domain/checks/run-checks.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { compareRuleSets } from '../../../shared/domain/rules/compare-rule-sets.ts';
import { concernsDossier } from '../../../shared/domain/rules/concerns.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { factsOf } from './checks.ts';
import { auditDossier, dossierFor } from './context.ts';
import { endApproval } from './edit.ts';
import { addPreparer, getDossier, raiseRevision, setRuleSet, type StoredDossier } from './store.ts';

/** States in which a dossier may still move to other rules; what was sealed keeps its own. */
const movable: readonly StoredDossier['state'][] = ['preparing', 'approved', 'returned'];

/** Gives what another set in force would change for a dossier in preparation; null when nothing is to be decided. */
export function newerRulesFor(workspace: Workspace, id: DossierId): NewerRules | null {
  const { db, reference, today } = workspace;
  const dossier = getDossier(db, id);
  const inForce = reference.ruleSetFor(today());
  if (dossier.archived || !movable.includes(dossier.state) || inForce.id === dossier.ruleSetId) return null;
  const facts = factsOf(workspace, dossier);
  const current = facts.ruleSet;
  const before = runChecks(dossier, facts);
  const after = runChecks(dossier, { ...facts, ruleSet: inForce });
  return {
    current: { id: current.id, title: current.title },
    newer: { id: inForce.id, title: inForce.title, from: inForce.from },
    differences: compareRuleSets(current, inForce).filter(({ key }) => concernsDossier(key, dossier)),
    appearing: lacking(after, before),
    disappearing: lacking(before, after),
  };
}

/**
 * Moves a dossier to the set in force today. It is a change of content: an approval ends, and who did it is one of
 * those who prepared (four eyes). Throws `conflict` when another set is in force meanwhile than the one shown.
 */
export function moveToRules(
  workspace: Workspace,
  id: DossierId,
  ruleSetId: string,
): { readonly revision: number } {
  const { db, ports, actor, reference, today } = workspace;
  return write(db, (tx) => {
    const dossier = dossierFor(workspace, id, 'edit');
    if (reference.ruleSetFor(today()).id !== ruleSetId)
      throw new AppError('conflict', 'Another set is in force', { reason: 'rule-set-not-in-force' });
    if (dossier.ruleSetId === ruleSetId) return { revision: dossier.revision };
    endApproval(workspace, tx, dossier);
    addPreparer(tx, id, actor.id);
    setRuleSet(tx, id, ruleSetId);
    auditDossier(workspace, tx, {
      id,
      action: 'dossier.move-to-rules',
      data: {
        from: dossier.ruleSetId,
        to: ruleSetId,
        note: `${dossier.ruleSetId} → ${ruleSetId}`,
      },
    });
    return { revision: raiseRevision(tx, id, ports.now()) };
  });
}

function lacking(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const keys = new Set(others.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
}

/** A finding at the same place with another expected sum is another finding. */
function keyOf({ code, message, pointer, severity, params }: Finding): string {
  return JSON.stringify([code, message, pointer, severity, params]);
}
