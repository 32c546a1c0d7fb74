import type { CheckOverride } from '../../../shared/contract/dossiers.ts';
import type { CheckCode } from '../../../shared/domain/checks/finding.ts';
import type { DossierId, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

/** With the digest of what the reason was given for; null where an earlier version of the program did not keep it. */
export type StoredOverride = CheckOverride & { readonly foundSha256: string | null };

/** Gives the reasons with which an officer passed findings, those that no longer hold too. */
export function overridesOf(db: Db, id: DossierId): readonly StoredOverride[] {
  return db
    .prepare<[string], StoredOverride>(
      `SELECT finding_override.code, finding_override.pointer, finding_override.reason, user.name AS "by",
              finding_override.at, finding_override.found_sha256 AS foundSha256
       FROM finding_override JOIN user ON user.id = finding_override.user_id
       WHERE finding_override.dossier_id = ? ORDER BY finding_override.at, finding_override.code`,
    )
    .all(id);
}

/** Writes that a finding was passed; an earlier reason for the same finding gives way. */
export function putOverride(
  tx: Tx,
  override: {
    readonly id: DossierId;
    readonly code: CheckCode;
    readonly pointer: string;
    readonly reason: string;
    readonly userId: UserId;
    readonly at: number;
    readonly foundSha256: string;
  },
): void {
  tx.prepare(
    `INSERT INTO finding_override (dossier_id, code, pointer, reason, user_id, at, found_sha256)
     VALUES (@id, @code, @pointer, @reason, @userId, @at, @foundSha256)
     ON CONFLICT (dossier_id, code, pointer) DO UPDATE SET
       reason = excluded.reason, user_id = excluded.user_id, at = excluded.at,
       found_sha256 = excluded.found_sha256`,
  ).run(override);
  // The list counts what still blocks: the indexer judges the dossier anew.
  tx.prepare(
    `INSERT INTO dossier_stale (no, words) SELECT no, 0 FROM dossier WHERE id = @id ON CONFLICT DO NOTHING`,
  ).run({ id: override.id });
  touch(tx, 'dossier');
}
