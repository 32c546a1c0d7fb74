import { type DirectoryUse, usesCounted, usesShown } from '../../../shared/contract/directory.ts';
import type { DirectoryKind } from '../../../shared/domain/directory/kinds.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

/** A dossier names a spelling; `mark` changes with what it says of it. */
export type Use = {
  readonly keyId: number;
  readonly mark: number;
  readonly kind: DirectoryKind;
  readonly key: string;
  readonly entryId: number;
};

/** Gives what a dossier names. */
export function usesOf(db: Db, no: number): readonly Use[] {
  return db
    .prepare<[number], Use>(
      `SELECT u.key_id AS keyId, u.mark, k.kind, k.key, k.entry_id AS entryId
       FROM directory_use u JOIN directory_key k ON k.id = u.key_id WHERE u.dossier_no = ?`,
    )
    .all(no);
}

/** Writes that a dossier names a spelling and says this of it. */
export function putUse(tx: Tx, no: number, { keyId, mark }: Pick<Use, 'keyId' | 'mark'>): void {
  tx.prepare(
    `INSERT INTO directory_use (dossier_no, key_id, mark) VALUES (@no, @keyId, @mark)
     ON CONFLICT DO UPDATE SET mark = excluded.mark`,
  ).run({ no, keyId, mark });
}

export function deleteUse(tx: Tx, no: number, keyId: number): void {
  tx.prepare('DELETE FROM directory_use WHERE dossier_no = ? AND key_id = ?').run(no, keyId);
}

/** Counts the dossiers that name an entry, up to {@link usesCounted}, without the bin. */
export function countUses(db: Db, entryId: number, exceptNo: number): number {
  const row = db
    .prepare<[unknown], { n: number }>(
      `SELECT count(*) AS n FROM (
         SELECT DISTINCT u.dossier_no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
         WHERE k.entry_id = @entryId AND u.dossier_no <> @exceptNo
           AND u.dossier_no NOT IN (SELECT no FROM dossier WHERE deleted_at IS NOT NULL)
         LIMIT @most)`,
    )
    .get({ entryId, exceptNo, most: usesCounted });
  return row?.n ?? 0;
}

/** Gives the dossiers that name an entry, newest first, up to {@link usesShown}; archive and bin too. */
export function listUsing(db: Db, entryId: number): readonly DirectoryUse[] {
  type Row = Omit<DirectoryUse, 'archived' | 'inBin'> & { readonly archived: number; readonly inBin: number };
  return db
    .prepare<[unknown], Row>(
      `SELECT d.id AS dossierId, d.title, d.object_type AS objectType, d.state,
         d.proceeding_number AS proceedingNumber, d.updated_at AS updatedAt, d.archived,
         d.deleted_at IS NOT NULL AS inBin
       FROM (SELECT DISTINCT u.dossier_no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
             WHERE k.entry_id = @entryId ORDER BY u.dossier_no DESC LIMIT @limit) used
       JOIN dossier d ON d.no = used.dossier_no ORDER BY d.no DESC`,
    )
    .all({ entryId, limit: usesShown })
    .map((row) => ({ ...row, archived: row.archived === 1, inBin: row.inBin === 1 }));
}

/**
 * Gives the dossiers in preparation that name an entry. Few are in work, many may name one office: the few are walked.
 */
export function usingInWork(db: Db, entryId: number): readonly DossierId[] {
  return db
    .prepare<[unknown], DossierId>(
      `SELECT d.id FROM dossier d INDEXED BY dossier_by_state
       WHERE d.archived = 0 AND d.state IN ('preparing', 'approved', 'returned') AND d.deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM directory_key k JOIN directory_use u ON u.key_id = k.id AND u.dossier_no = d.no
                     WHERE k.entry_id = @entryId)
       ORDER BY d.no DESC`,
    )
    .pluck()
    .all({ entryId });
}

/** Gives the numbers of the newest dossiers that name an entry, one for each spelling it uses. */
export function usingNumbers(
  db: Db,
  entryId: number,
  { exceptNo, limit }: { readonly exceptNo: number; readonly limit: number },
): readonly number[] {
  return db
    .prepare<[unknown], number>(
      `SELECT u.dossier_no AS no FROM directory_key k JOIN directory_use u ON u.key_id = k.id
       WHERE k.entry_id = @entryId AND u.dossier_no <> @exceptNo ORDER BY u.dossier_no DESC LIMIT @limit`,
    )
    .pluck()
    .all({ entryId, exceptNo, limit });
}

/** Tells whether a dossier names an entry. */
export function usesEntry(db: Db, entryId: number, no: number): boolean {
  return (
    db
      .prepare<[unknown]>(
        `SELECT 1 FROM directory_key k JOIN directory_use u ON u.key_id = k.id AND u.dossier_no = @no
         WHERE k.entry_id = @entryId LIMIT 1`,
      )
      .get({ entryId, no }) !== undefined
  );
}
