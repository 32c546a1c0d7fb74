import type { DocumentRequest } from '../../../shared/central-api/document.ts';
import type { DossierFile } from '../../../shared/domain/dossier.ts';
import { commandIdSchema, type DossierId } from '../../../shared/domain/ids.ts';
import { manifestSchema } from '../../../shared/domain/manifest.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import { addCommand } from '../exchange/outbox-store.ts';
import { queueUploads } from '../exchange/transfer-store.ts';
import type { Workspace } from '../workspace.ts';
import { auditDossier, dossierFor } from './context.ts';
import { listManifestFiles } from '../files/file-store.ts';
import { findSealedVersion } from './sealed-version-store.ts';
import { setState } from './state-store.ts';

/**
 * Puts the sealed version and its files into the outbox: one command that waits for all its files.
 * `sent_at` stays empty until the central database has the submission: until then it can be taken back.
 */
export function send(workspace: Workspace, id: DossierId): void {
  const { db, ports, actor } = workspace;
  write(db, (tx) => {
    const dossier = dossierFor(workspace, id, 'send');
    const sealed = findSealedVersion(db, id, dossier.version);
    if (!sealed) throw new AppError('internal', 'A sealed dossier has its sealed version');
    const manifest = manifestSchema.parse(JSON.parse(sealed.manifest));
    const at = ports.now();
    const files = listManifestFiles(db, id);
    queueUploads(
      tx,
      files.map((file) => ({ ...file, fileId: file.id, dossierId: id })),
      { actorId: actor.id, at },
    );
    addCommand(tx, {
      name: 'submit-dossier',
      payload: {
        manifest: sealed.manifest,
        manifestSha256: sealed.manifestSha256,
        application: manifest.application,
        ruleSet: manifest.ruleSet,
        documents: files.map(toDocument),
      },
      commandId: commandIdSchema.parse(ports.newId()),
      dossierId: id,
      needsFiles: manifest.files.map(({ sha256 }) => sha256),
      baseRevision: dossier.serverVersion ?? 0,
      actorId: actor.id,
      at,
    });
    setState(tx, id, 'queued', at);
    auditDossier(workspace, tx, {
      id,
      action: 'dossier.send',
      data: { manifestSha256: sealed.manifestSha256 },
    });
  });
}

function toDocument(file: DossierFile): DocumentRequest {
  return {
    id: file.id,
    title: file.title.trim() || file.originalName,
    type: file.type,
    order: file.position,
    sha256: file.sha256,
    size: file.sizeBytes,
    mediaType: file.mediaType,
    ...(file.originalSha256 ? { originalSha256: file.originalSha256 } : {}),
    ...(file.cover ? { cover: true } : {}),
  };
}
