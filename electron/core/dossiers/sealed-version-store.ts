import type { SealedVersionRow } from '../../../shared/contract/compare.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

/** One sealed version as it is kept: the manifest's text byte for byte. */
export type SealedVersion = {
  readonly version: number;
  readonly manifest: string;
  readonly manifestSha256: Sha256;
  readonly sentAt: number | null;
};

/** Gives a sealed version of a dossier, or undefined. Sent versions stay for ever. */
export function findSealedVersion(db: Db, id: DossierId, version: number): SealedVersion | undefined {
  return db
    .prepare<[string, number], SealedVersion>(
      `SELECT version, manifest, manifest_sha256 AS manifestSha256, sent_at AS sentAt
       FROM sealed_version WHERE dossier_id = ? AND version = ?`,
    )
    .get(id, version);
}

/** Gives the sealed versions of a dossier with who sealed them, newest first. */
export function listSealedVersions(db: Db, id: DossierId): readonly SealedVersionRow[] {
  type Row = Omit<SealedVersionRow, 'sentAt'> & { readonly sentAt: EpochMs | null };
  return db
    .prepare<[string], Row>(
      `SELECT version, sealed_at AS sealedAt, coalesce(user.name, '') AS sealedByName, sent_at AS sentAt
       FROM sealed_version LEFT JOIN user ON user.id = sealed_by WHERE dossier_id = ? ORDER BY version DESC`,
    )
    .all(id)
    .map((row) => ({ ...row, sentAt: row.sentAt ?? undefined }));
}

/** Keeps a version as it was sealed; one of each number. */
export function insertSealedVersion(
  tx: Tx,
  id: DossierId,
  sealed: Omit<SealedVersion, 'sentAt'>,
  by: { readonly userId: UserId; readonly at: number },
): void {
  tx.prepare(
    `INSERT INTO sealed_version (dossier_id, version, manifest, manifest_sha256, sealed_by, sealed_at)
     VALUES (@id, @version, @manifest, @manifestSha256, @userId, @at)`,
  ).run({ id, ...sealed, ...by });
}

/** Notes when a version was sent, once. */
export function noteVersionSent(tx: Tx, id: DossierId, manifestSha256: string, at: number): void {
  tx.prepare(
    `UPDATE sealed_version SET sent_at = @at
     WHERE dossier_id = @id AND manifest_sha256 = @manifestSha256 AND sent_at IS NULL`,
  ).run({ id, manifestSha256, at });
}

/** Takes a version away that nobody outside has; a sent one stays. */
export function deleteUnsentVersion(tx: Tx, id: DossierId, version: number): void {
  tx.prepare('DELETE FROM sealed_version WHERE dossier_id = ? AND version = ? AND sent_at IS NULL').run(
    id,
    version,
  );
}
