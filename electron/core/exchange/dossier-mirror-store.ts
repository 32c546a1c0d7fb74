import type { Lot } from '../../../shared/central-api/lot.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** Tells whether the dossier of a lot is of this workstation. */
export function hasDossier(db: Db, id: DossierId): boolean {
  return db.prepare<[string]>(`SELECT 1 FROM dossier WHERE id = ?`).get(id) !== undefined;
}

/** Writes number and revision of a lot into its dossier. Says whether there is one on this workstation. */
export function setServerMark(tx: Tx, { id, lotNumber, rev }: Lot): boolean {
  const { changes } = tx
    .prepare(`UPDATE dossier SET lot_number = @lotNumber, server_version = @rev WHERE id = @id`)
    .run({ id, lotNumber, rev });
  if (changes > 0) touch(tx, 'dossier');
  return changes > 0;
}

/** Writes the state that the server says; when the person last worked on the dossier stays. */
export function setMirroredState(tx: Tx, id: DossierId, state: DossierState): void {
  tx.prepare(`UPDATE dossier SET state = @state WHERE id = @id`).run({ id, state });
  touch(tx, 'dossier');
}

/** Writes a return: reasons kept, approval gone, the next version begun. */
export function setReturned(tx: Tx, { id, reasons, version }: Lot): void {
  tx.prepare(
    `UPDATE dossier SET state = 'returned', return_reasons = @reasons, version = @next,
       approved_by = NULL, approved_at = NULL, approved_content_sha256 = NULL
     WHERE id = @id`,
  ).run({ id, reasons: JSON.stringify(reasons), next: version + 1 });
  touch(tx, 'dossier');
}

/** A taken-back submission: the dossier is sealed again, as before it was sent. */
export function setSealedAgain(tx: Tx, id: DossierId): void {
  tx.prepare(`UPDATE dossier SET state = 'sealed' WHERE id = ? AND state = 'queued'`).run(id);
  touch(tx, 'dossier');
}
