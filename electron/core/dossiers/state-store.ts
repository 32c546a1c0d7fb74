import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import { touch, type Tx } from '../db/write.ts';

/** Moves a dossier to a state; the caller has judged that it may. */
export function setState(tx: Tx, id: DossierId, state: DossierState, at: number): void {
  tx.prepare('UPDATE dossier SET state = @state, updated_at = @at WHERE id = @id').run({ id, state, at });
  touch(tx, 'dossier');
}

/** Writes the approval and moves to `approved`. */
export function setApproval(
  tx: Tx,
  id: DossierId,
  approval: { readonly userId: UserId; readonly at: number; readonly contentSha256: Sha256 },
): void {
  tx.prepare(
    `UPDATE dossier SET state = 'approved', approved_by = @userId, approved_at = @at,
       approved_content_sha256 = @contentSha256, updated_at = @at WHERE id = @id`,
  ).run({ id, ...approval });
  touch(tx, 'dossier');
}

/** Takes the approval away; the dossier goes back to the state it is prepared in. */
export function clearApproval(tx: Tx, id: DossierId, state: 'preparing' | 'returned', at: number): void {
  tx.prepare(
    `UPDATE dossier SET state = @state, approved_by = NULL, approved_at = NULL, approved_content_sha256 = NULL,
       updated_at = @at WHERE id = @id`,
  ).run({ id, state, at });
  touch(tx, 'dossier');
}

/** Puts a dossier into the archive or takes it out. */
export function setArchived(tx: Tx, id: DossierId, archived: boolean, at: number): void {
  tx.prepare('UPDATE dossier SET archived = @archived, updated_at = @at WHERE id = @id').run({
    id,
    archived: Number(archived),
    at,
  });
  touch(tx, 'dossier');
}
