import type { ApprovalRound } from '../../../shared/contract/dossiers.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId, UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

type Row = {
  readonly askedBy: string | null;
  readonly askedAt: EpochMs | null;
  readonly returnedBy: string | null;
  readonly returnedAt: EpochMs | null;
  readonly reason: string | null;
};

/** Gives where a dossier stands between its preparer and the head of department. */
export function approvalRoundOf(db: Db, id: DossierId): ApprovalRound {
  const row = db
    .prepare<[string], Row>(
      `SELECT asker.name AS askedBy, asked_at AS askedAt, head.name AS returnedBy, returned_at AS returnedAt, reason
       FROM approval_round LEFT JOIN user asker ON asker.id = asked_by LEFT JOIN user head ON head.id = returned_by
       WHERE dossier_id = ?`,
    )
    .get(id);
  return {
    asked:
      row && row.askedBy !== null && row.askedAt !== null ? { by: row.askedBy, at: row.askedAt } : undefined,
    returned:
      row && row.returnedBy !== null && row.returnedAt !== null && row.reason !== null
        ? { by: row.returnedBy, at: row.returnedAt, reason: row.reason }
        : undefined,
  };
}

/** Writes that somebody offers the dossier for approval; an earlier return is answered by it. */
export function setAsked(tx: Tx, id: DossierId, by: UserId, at: number): void {
  tx.prepare(
    'INSERT OR REPLACE INTO approval_round (dossier_id, asked_by, asked_at) VALUES (@id, @by, @at)',
  ).run({ id, by, at });
  touch(tx, 'dossier');
}

/** Writes that the head gave the dossier back with a reason. */
export function setReturnedByHead(
  tx: Tx,
  id: DossierId,
  returned: { readonly by: UserId; readonly at: number; readonly reason: string },
): void {
  tx.prepare(
    `INSERT OR REPLACE INTO approval_round (dossier_id, returned_by, returned_at, reason)
     VALUES (@id, @by, @at, @reason)`,
  ).run({ id, ...returned });
  touch(tx, 'dossier');
}

/** The round is over: approved. */
export function endApprovalRound(tx: Tx, id: DossierId): void {
  tx.prepare('DELETE FROM approval_round WHERE dossier_id = ?').run(id);
}

/** Gives the dossiers that wait for the head (`asked`) or that the head gave back, the oldest first. */
export function dossiersInRound(
  db: Db,
  which: 'asked' | 'returned',
  limit: number,
): readonly { readonly id: DossierId; readonly title: string }[] {
  const column = which === 'asked' ? 'asked_at' : 'returned_at';
  return db
    .prepare<[number], { id: DossierId; title: string }>(
      // CROSS: the few rounds are looked up among the dossiers, never the other way round.
      `SELECT d.id, d.title FROM approval_round r CROSS JOIN dossier d ON d.id = r.dossier_id
       WHERE r.${column} IS NOT NULL AND d.state IN ('preparing', 'returned') AND d.archived = 0
       ORDER BY r.${column} LIMIT ?`,
    )
    .all(limit);
}
