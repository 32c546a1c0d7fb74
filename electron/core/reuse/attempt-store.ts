import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** What the auctions of a lot that are known here came to. */
export type KnownAttempts = {
  /** The last attempt that was not held, for want of bidders or of payment; undefined when there was none. */
  readonly notHeld: number | undefined;
  /** Every attempt ended without a buyer. */
  readonly allFailed: boolean;
};

/** Gives how far the attempts to sell a lot have come. */
export function knownAttempts(db: Db, id: DossierId): KnownAttempts {
  const row = db
    .prepare<[string], { notHeld: number | null; others: number }>(
      `SELECT max(attempt) FILTER (WHERE state = 'not-held') AS notHeld,
         count(*) FILTER (WHERE state NOT IN ('not-held', 'cancelled')) AS others
       FROM auction WHERE lot_id = ?`,
    )
    .get(id);
  return { notHeld: row?.notHeld ?? undefined, allFailed: (row?.others ?? 0) === 0 };
}

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
