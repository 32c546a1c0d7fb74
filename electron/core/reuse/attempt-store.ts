import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/**
 * Finds a dossier that was begun as the next attempt of a lot: one of the same proceeding, not in the bin, that names
 * the lot as its previous one.
 */
export function findNextAttempt(
  db: Db,
  { id, lotNumber }: { readonly id: DossierId; readonly lotNumber: string },
): { readonly id: DossierId; readonly title: string } | undefined {
  return db
    .prepare<[unknown], { id: DossierId; title: string }>(
      `SELECT id, title FROM dossier
       WHERE no IN (SELECT u.dossier_no FROM dossier own JOIN directory_use mine ON mine.dossier_no = own.no
                    JOIN directory_key k ON k.id = mine.key_id AND k.kind = 'proceeding'
                    JOIN directory_use u ON u.key_id = k.id WHERE own.id = @id)
         AND id <> @id AND deleted_at IS NULL AND json_extract(content, '$.sale.previousLotNumber') = @lotNumber
       LIMIT 1`,
    )
    .get({ id, lotNumber });
}
