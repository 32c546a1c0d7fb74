import type { DossierAction } from '../../../shared/contract/dossiers.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { addAudit } from '../audit/store.ts';
import type { AuditData } from '../audit/chain.ts';
import type { Tx } from '../db/write.ts';
import { countCommandsOf } from '../exchange/outbox-store.ts';
import { readOffice } from '../settings/office.ts';
import type { Workspace } from '../workspace.ts';
import { approvalRoundOf } from './approval-round-store.ts';
import { requireAction, type Standing } from './permissions.ts';
import { getDossier, type StoredDossier } from './store.ts';

/** Gives what decides the actions of the signed-in person on this dossier. */
export function standingOf(workspace: Workspace, dossier: StoredDossier): Standing {
  return {
    state: dossier.state,
    archived: dossier.archived,
    deleted: dossier.deletedAt !== undefined,
    sent: dossier.version > 1 || dossier.serverVersion !== undefined || dossier.lotNumber !== undefined,
    preparers: dossier.preparers,
    waitingCommands: countCommandsOf(workspace.db, dossier.id),
    approvalAsked: approvalRoundOf(workspace.db, dossier.id).asked !== undefined,
    officeKind: readOffice(workspace.db).officerKind,
    actor: workspace.actor,
  };
}

/** Gives a dossier that the signed-in person may do this with now; throws what `requireAction` throws. */
export function dossierFor(workspace: Workspace, id: DossierId, action: DossierAction): StoredDossier {
  const dossier = getDossier(workspace.db, id);
  requireAction(action, standingOf(workspace, dossier));
  return dossier;
}

/** Adds an audit entry about a dossier in the name of the signed-in person. */
export function auditDossier(
  workspace: Workspace,
  tx: Tx,
  entry: { readonly id: DossierId; readonly action: string; readonly data?: AuditData },
): void {
  addAudit(tx, {
    at: workspace.ports.now(),
    userId: workspace.actor.id,
    action: entry.action,
    entity: 'dossier',
    entityId: entry.id,
    data: entry.data ?? {},
  });
}
