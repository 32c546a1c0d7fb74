import { isBlocking } from '../../../shared/domain/checks/judged.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { endApprovalRound, setAsked, setReturnedByHead } from './approval-round-store.ts';
import { findingsOf } from './checks.ts';
import { auditDossier, dossierFor } from './context.ts';
import { approvedSha256Of } from './manifest-of.ts';
import { clearApproval, setApproval } from './state-store.ts';
import type { StoredDossier } from './store.ts';

/** Approves what stands in the dossier now. Refused while a finding blocks, and to whoever prepared it. */
export function approve(workspace: Workspace, id: DossierId): void {
  const { db, ports, actor } = workspace;
  write(db, (tx) => {
    const dossier = dossierFor(workspace, id, 'approve');
    requireNoBlock(workspace, dossier);
    const contentSha256 = approvedSha256Of(db, dossier);
    setApproval(tx, id, { userId: actor.id, at: ports.now(), contentSha256 });
    endApprovalRound(tx, id);
    auditDossier(workspace, tx, { id, action: 'dossier.approve', data: { contentSha256 } });
  });
}

/** Offers the dossier to the head of department. Refused while a finding blocks: the head gets nothing unfinished. */
export function askApproval(workspace: Workspace, id: DossierId): void {
  const { db, ports, actor } = workspace;
  write(db, (tx) => {
    const dossier = dossierFor(workspace, id, 'ask-approval');
    requireNoBlock(workspace, dossier);
    setAsked(tx, id, actor.id, ports.now());
    auditDossier(workspace, tx, { id, action: 'dossier.ask-approval' });
  });
}

/** The head gives an offered dossier back with a reason; whoever prepared it sees it on Today and in the editor. */
export function returnToPreparer(workspace: Workspace, id: DossierId, reason: string): void {
  const { db, ports, actor } = workspace;
  write(db, (tx) => {
    dossierFor(workspace, id, 'return-to-preparer');
    setReturnedByHead(tx, id, { by: actor.id, at: ports.now(), reason });
    auditDossier(workspace, tx, { id, action: 'dossier.return-to-preparer', data: { reason } });
  });
}

/** Takes an approval away with a reason; the dossier is open for editing again. */
export function revokeApproval(workspace: Workspace, id: DossierId, reason: string): void {
  write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'revoke-approval');
    backToPreparing(workspace, tx, dossier);
    auditDossier(workspace, tx, { id, action: 'dossier.revoke-approval', data: { reason } });
  });
}

/** Moves a dossier back to where it can be edited: after a return it stays `returned`, with its reasons shown. */
export function backToPreparing(workspace: Workspace, tx: Tx, dossier: StoredDossier): void {
  clearApproval(tx, dossier.id, dossier.version > 1 ? 'returned' : 'preparing', workspace.ports.now());
}

/** Throws AppError `invalid-state` with the codes of the findings that block. */
export function requireNoBlock(workspace: Workspace, dossier: StoredDossier): void {
  const blocking = findingsOf(workspace, dossier).filter(isBlocking);
  if (blocking.length === 0) return;
  throw new AppError('invalid-state', `${blocking.length} findings block`, {
    reason: 'findings-block',
    details: blocking.map(({ code, pointer }) => ({ code, pointer })),
  });
}
