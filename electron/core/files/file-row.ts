import type { DossierFile } from '../../../shared/domain/dossier.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';

/** Columns of a file as the contract shows it. */
export const fileColumns = `id, type, title, media_type AS mediaType, sha256, size_bytes AS sizeBytes,
  original_sha256 AS originalSha256, original_name AS originalName, width, height, pages, rotation, position, cover,
  added_at AS addedAt`;

type Nullable = 'originalSha256' | 'width' | 'height' | 'pages' | 'cover';
export type FileRow = Omit<DossierFile, Nullable> & {
  readonly originalSha256: Sha256 | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  readonly cover: number;
};

/** SQL null → undefined, 0/1 → boolean. */
export function toDossierFile(row: FileRow): DossierFile {
  return {
    ...row,
    originalSha256: row.originalSha256 ?? undefined,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    pages: row.pages ?? undefined,
    cover: row.cover === 1,
  };
}
