import type { DossierFile } from '../../../shared/domain/dossier.ts';
import { touch, type Tx } from '../db/write.ts';

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
export function putTurned(tx: Tx, id: DossierFile['id'], content: TurnedContent): void {
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
