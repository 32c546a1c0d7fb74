import type { DossierId, Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { backToPreparing, requireNoBlock } from './approval.ts';
import { auditDossier, dossierFor } from './context.ts';
import { approvedSha256Of, sealedTextOf } from './manifest-of.ts';
import { setState } from './state.ts';

/** One sealed version as it is kept: the manifest's text byte for byte. */
export type SealedVersion = {
  readonly version: number;
  readonly manifest: string;
  readonly manifestSha256: Sha256;
  readonly sentAt: number | null;
};

/** Gives a sealed version of a dossier, or undefined. Sent versions stay for ever. */
export function findSealedVersion(db: Db, id: DossierId, version: number): SealedVersion | undefined {
  return db
    .prepare<[string, number], SealedVersion>(
      `SELECT version, manifest, manifest_sha256 AS manifestSha256, sent_at AS sentAt
       FROM sealed_version WHERE dossier_id = ? AND version = ?`,
    )
    .get(id, version);
}

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
    tx.prepare(
      `INSERT INTO sealed_version (dossier_id, version, manifest, manifest_sha256, sealed_by, sealed_at)
       VALUES (@id, @version, @text, @sha256, @userId, @at)`,
    ).run({ id, version: dossier.version, text, sha256, userId: actor.id, at: ports.now() });
    setState(tx, id, 'sealed', ports.now());
    auditDossier(workspace, tx, { id, action: 'dossier.seal', data: { manifestSha256: sha256 } });
    return { manifestSha256: sha256 };
  });
}

/** Opens a sealed dossier that was not sent; recorded with its reason. The approval ends with it. */
export function unseal(workspace: Workspace, id: DossierId, reason: string): void {
  write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'unseal');
    tx.prepare('DELETE FROM sealed_version WHERE dossier_id = ? AND version = ? AND sent_at IS NULL').run(
      id,
      dossier.version,
    );
    backToPreparing(workspace, tx, dossier);
    touch(tx, 'dossier');
    auditDossier(workspace, tx, { id, action: 'dossier.unseal', data: { reason } });
  });
}
