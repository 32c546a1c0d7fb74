import type { DossierId, Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { touch, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { backToPreparing, requireNoBlock } from './approval.ts';
import { auditDossier, dossierFor } from './context.ts';
import { approvedSha256Of, sealedTextOf } from './manifest-of.ts';
import { deleteUnsentVersion, insertSealedVersion } from './sealed-version-store.ts';
import { setState } from './state-store.ts';

/**
 * Seals an approved dossier: builds the manifest and keeps its exact bytes with their hash.
 * Refused while a finding blocks, or when content or files are no longer what was approved.
 */
export function seal(workspace: Workspace, id: DossierId): { readonly manifestSha256: Sha256 } {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const dossier = dossierFor(workspace, id, 'seal');
    requireNoBlock(workspace, dossier);
    if (dossier.approval?.contentSha256 !== approvedSha256Of(db, dossier)) {
      throw new AppError('invalid-state', 'Not what was approved', { reason: 'approval-stale' });
    }
    const { text, sha256 } = sealedTextOf(db, dossier);
    const by = { userId: actor.id, at: ports.now() };
    insertSealedVersion(tx, id, { version: dossier.version, manifest: text, manifestSha256: sha256 }, by);
    setState(tx, id, 'sealed', ports.now());
    auditDossier(workspace, tx, { id, action: 'dossier.seal', data: { manifestSha256: sha256 } });
    return { manifestSha256: sha256 };
  });
}

/** Opens a sealed dossier that was not sent; recorded with its reason. The approval ends with it. */
export function unseal(workspace: Workspace, id: DossierId, reason: string): void {
  write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'unseal');
    deleteUnsentVersion(tx, id, dossier.version);
    backToPreparing(workspace, tx, dossier);
    touch(tx, 'dossier');
    auditDossier(workspace, tx, { id, action: 'dossier.unseal', data: { reason } });
  });
}
