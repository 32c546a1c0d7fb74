import type { DossierId, FileId, UserId } from '../../../shared/domain/ids.ts';
import type { Tx } from '../db/write.ts';
import { insertCopy, listManifestFiles } from './file-store.ts';

export type CopiedFile = {
  readonly id: FileId;
  readonly from: FileId;
  readonly type: string;
  readonly sha256: string;
};
type Copy = {
  readonly from: DossierId;
  readonly to: DossierId;
  readonly documents: boolean;
  readonly photos: boolean;
  readonly addedBy: UserId;
  readonly at: number;
  readonly newId: () => FileId;
};

/**
 * Gives another dossier the same files: new rows that name the same blobs, so nothing is read or written twice and the
 * sweep keeps a blob as long as either row names it. Which file each copy comes from is kept. Papers made by the program
 * and papers of after the sale belong to one lot and are not copied.
 */
export function copyFiles(tx: Tx, copy: Copy): readonly CopiedFile[] {
  const copied = listManifestFiles(tx, copy.from)
    .filter(({ type }) => (type === 'photo' ? copy.photos : copy.documents))
    .map(({ id: from, type, sha256 }) => ({ id: copy.newId(), from, type, sha256 }));
  for (const { id, from } of copied) {
    insertCopy(tx, { id, from, to: copy.to, addedBy: copy.addedBy, at: copy.at });
  }
  return copied;
}
