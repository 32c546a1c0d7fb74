import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId, Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Tx } from '../db/write.ts';
import { queueUploads } from '../exchange/transfer-store.ts';
import { findFile } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';

/** How a command names a document that travels before it. */
export type AttachedDocument = {
  readonly sha256: Sha256;
  readonly title: string;
  readonly type: DocumentType;
};

/**
 * Puts a document of the lot into the upload queue and says how the central database is to be told of it: as what the
 * person attached it for, whatever it was filed as. Throws `not-found` when it is no document of this lot any more.
 */
export function attachDocument(
  { actor, ports }: Workspace,
  tx: Tx,
  wanted: { readonly lotId: DossierId; readonly fileId: FileId; readonly type: DocumentType },
): AttachedDocument {
  const state = findFile(tx, wanted.fileId);
  if (!state || state.removed || state.dossierId !== wanted.lotId) {
    throw new AppError('not-found', 'No such document of this lot');
  }
  const { id: fileId, sha256, mediaType, sizeBytes, originalName } = state.file;
  const title = state.file.title.trim() || originalName;
  const file = { fileId, dossierId: wanted.lotId, sha256, title, mediaType, sizeBytes };
  queueUploads(tx, [file], { actorId: actor.id, at: ports.now() });
  return { sha256, title, type: wanted.type };
}
