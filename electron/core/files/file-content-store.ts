import type { DossierFile } from '../../../shared/domain/dossier.ts';
import type { FileId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** What a page may fetch of a file by its id. */
export type ServedFile = {
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly name: string;
  readonly content: { readonly blob: string } | { readonly thumbnailOf: FileId };
};
export type ServedKind = 'thumb' | 'view' | 'plain';
type Row = {
  readonly title: string;
  readonly originalName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly viewSha256: string | null;
  readonly viewSizeBytes: number | null;
  readonly thumbnailBytes: number | null;
};

/**
 * Finds a file of a dossier of this workstation. `thumb`: only pictures have one. `view`: the screen-size picture, or
 * the document itself. `plain`: the copy that travels.
 */
export function findServedFile(db: Db, kind: ServedKind, id: FileId): ServedFile | undefined {
  const row = db
    .prepare<[string], Row>(
      `SELECT title, original_name AS originalName, media_type AS mediaType, sha256, size_bytes AS sizeBytes,
         view_sha256 AS viewSha256, view_size_bytes AS viewSizeBytes, length(file_thumbnail.jpeg) AS thumbnailBytes
       FROM dossier_file LEFT JOIN file_thumbnail ON file_thumbnail.file_id = dossier_file.id WHERE id = ?`,
    )
    .get(id);
  if (!row) return undefined;
  const { originalName: name, thumbnailBytes } = row;
  if (kind === 'thumb') {
    if (thumbnailBytes === null) return undefined;
    return { mediaType: 'image/jpeg', sizeBytes: thumbnailBytes, name, content: { thumbnailOf: id } };
  }
  if (kind === 'view' && row.viewSha256 !== null && row.viewSizeBytes !== null) {
    return { mediaType: 'image/jpeg', sizeBytes: row.viewSizeBytes, name, content: { blob: row.viewSha256 } };
  }
  return { mediaType: row.mediaType, sizeBytes: row.sizeBytes, name, content: { blob: row.sha256 } };
}

/** Reads a part of a thumbnail without the rest. */
export function readThumbnail(db: Db, id: FileId, offset: number, length: number): Uint8Array | undefined {
  const row = db
    .prepare<[number, number, string], { part: Uint8Array }>(
      `SELECT substr(jpeg, ?, ?) AS part FROM file_thumbnail WHERE file_id = ?`,
    )
    .get(offset + 1, length, id);
  return row && new Uint8Array(row.part);
}

type TurnedContent = {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly viewSha256: string;
  readonly viewSizeBytes: number;
  readonly thumbnail: Uint8Array;
  readonly rotation: DossierFile['rotation'];
  /** Width and height change places. */
  readonly sideways: boolean;
};

/** Writes the content of a turned picture. */
export function putTurned(tx: Tx, id: FileId, content: TurnedContent): void {
  const { thumbnail, sideways, ...columns } = content;
  tx.prepare(
    `UPDATE dossier_file SET rotation = @rotation, sha256 = @sha256, size_bytes = @sizeBytes,
       view_sha256 = @viewSha256, view_size_bytes = @viewSizeBytes,
       width = CASE WHEN @sideways = 1 THEN height ELSE width END,
       height = CASE WHEN @sideways = 1 THEN width ELSE height END
     WHERE id = @id`,
  ).run({ ...columns, id, sideways: sideways ? 1 : 0 });
  tx.prepare(`UPDATE file_thumbnail SET jpeg = ? WHERE file_id = ?`).run(thumbnail, id);
  touch(tx, 'file');
}
