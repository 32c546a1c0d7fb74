import type { DossierFile } from '../../../shared/domain/dossier.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import type { QuarterTurns } from './exif-orientation.ts';
import { noteChange, placeFor } from './file-gate.ts';
import { findServedFile, putTurned, readThumbnail } from './file-content-store.ts';
import { findFile } from './file-store.ts';
import { stripJpeg } from './jpeg-strip.ts';
import { stripPng } from './png-strip.ts';

/**
 * Turns a picture: copy, view and thumbnail get a new orientation mark, so that the organizer sees what the officer
 * sees; pixels and the original stay as they are. Nothing is decoded. Errors: `not-found`, `invalid-state`,
 * `conflict` when the file changed meanwhile.
 */
export async function turnPicture(
  workspace: Workspace,
  id: DossierFile['id'],
  rotation: DossierFile['rotation'],
): Promise<null> {
  const { db } = workspace;
  const state = findFile(db, id);
  if (!state || state.removed) throw new AppError('not-found', 'No such file');
  const { file, dossierId } = state;
  if (file.rotation === rotation) return null;
  placeFor(workspace, dossierId, file.type);
  const turns = ((((rotation - file.rotation) / 90) % 4) + 4) % 4;
  const content = await turnedContent(workspace, file, turns as QuarterTurns);
  return write(db, (tx) => {
    if (findFile(tx, id)?.file.sha256 !== file.sha256)
      throw new AppError('conflict', 'The file changed meanwhile');
    const data = { fileId: id, before: file.rotation, after: rotation, sha256: content.sha256 };
    noteChange(workspace, tx, { dossierId, type: file.type, action: 'file.turn', data });
    putTurned(tx, id, { ...content, rotation, sideways: turns % 2 === 1 });
    return null;
  });
}

async function turnedContent(workspace: Workspace, file: DossierFile, turns: QuarterTurns) {
  const blobs = blobsOf(workspace);
  const viewed = findServedFile(workspace.db, 'view', file.id);
  const thumbnail = readThumbnail(workspace.db, file.id, 0, 1_048_576);
  if (!file.mediaType.startsWith('image/') || !viewed || !('blob' in viewed.content) || !thumbnail) {
    throw new AppError('invalid-input', 'Only a picture can be turned', { reason: 'not-a-picture' });
  }
  const copy = await blobs.put(turned(await blobs.read(file.sha256), turns));
  const view = await blobs.put(turned(await blobs.read(viewed.content.blob), turns));
  return {
    sha256: copy.sha256,
    sizeBytes: copy.sizeBytes,
    viewSha256: view.sha256,
    viewSizeBytes: view.sizeBytes,
    thumbnail: turned(thumbnail, turns),
  };
}

function turned(bytes: Uint8Array, turns: QuarterTurns): Uint8Array {
  const copy = stripJpeg(bytes, turns) ?? stripPng(bytes, turns);
  if (!copy) throw new AppError('corrupt', 'A stored picture is no picture');
  return copy.bytes;
}
