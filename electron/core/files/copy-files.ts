import type { DossierId, FileId, UserId } from '../../../shared/domain/ids.ts';
import { touch, type Tx } from '../db/write.ts';
import { listManifestFiles } from './file-store.ts';

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
 * sweep keeps a blob as long as either row names it. Which file each copy comes from is kept. Papers made by the program and papers of after the sale belong to
 * one lot and are not copied.
 */
export function copyFiles(tx: Tx, copy: Copy): readonly CopiedFile[] {
  const insert = tx.prepare(
    `INSERT INTO dossier_file (id, dossier_id, origin, type, title, media_type, sha256, size_bytes, original_sha256,
       original_name, view_sha256, view_size_bytes, width, height, pages, rotation, position, cover,
       added_by, added_at)
     SELECT @id, @to, origin, type, title, media_type, sha256, size_bytes, original_sha256, original_name, view_sha256,
       view_size_bytes, width, height, pages, rotation, position, cover, @addedBy, @at
     FROM dossier_file WHERE id = @from`,
  );
  const thumbnail = tx.prepare(
    'INSERT INTO file_thumbnail (file_id, jpeg) SELECT @id, jpeg FROM file_thumbnail WHERE file_id = @from',
  );
  // A copy of a copy leads to the first file, so that all copies of one photo are known as kin.
  const kin = tx.prepare(
    `INSERT INTO copied_file (file_id, first_id)
     SELECT @id, coalesce((SELECT first_id FROM copied_file WHERE file_id = @from), @from)`,
  );
  const copied = listManifestFiles(tx, copy.from)
    .filter(({ type }) => (type === 'photo' ? copy.photos : copy.documents))
    .map(({ id: from, type, sha256 }) => ({ id: copy.newId(), from, type, sha256 }));
  for (const { id, from } of copied) {
    insert.run({ id, from, to: copy.to, addedBy: copy.addedBy, at: copy.at });
    thumbnail.run({ id, from });
    kin.run({ id, from });
  }
  if (copied.length > 0) touch(tx, 'file');
  return copied;
}
