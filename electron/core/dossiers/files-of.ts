import type { DossierFile } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

type Row = Omit<DossierFile, 'cover' | 'originalSha256' | 'width' | 'height' | 'pages'> & {
  readonly cover: number;
  readonly originalSha256: DossierFile['originalSha256'] | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
};

const columns = `id, type, title, media_type AS mediaType, sha256, size_bytes AS sizeBytes,
  original_sha256 AS originalSha256, original_name AS originalName, width, height, pages, rotation, position,
  cover, added_at AS addedAt`;

/** Gives the files of a dossier in their order, without removed ones. */
export function filesOf(db: Db, id: DossierId): readonly DossierFile[] {
  return db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM dossier_file WHERE dossier_id = ? AND removed_at IS NULL ORDER BY position, id`,
    )
    .all(id)
    .map(toFile);
}

/** Gives the files that a person added: they are sealed and travel; papers the program made do not. */
export function addedFilesOf(db: Db, id: DossierId): readonly DossierFile[] {
  return db
    .prepare<[string], Row>(
      `SELECT ${columns} FROM dossier_file
       WHERE dossier_id = ? AND removed_at IS NULL AND origin = 'added' ORDER BY position, id`,
    )
    .all(id)
    .map(toFile);
}

function toFile(row: Row): DossierFile {
  return {
    ...row,
    cover: row.cover === 1,
    originalSha256: row.originalSha256 ?? undefined,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    pages: row.pages ?? undefined,
  };
}
