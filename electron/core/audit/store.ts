import type { AuditRow } from '../../../shared/contract/settings.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { appendEntry, type AuditHead } from './chain-store.ts';
import { sealBurst } from './burst.ts';
import type { AuditEntry } from './chain.ts';

/**
 * Adds one entry to the chain in the same transaction as the change it tells of.
 * An open burst of typing is sealed first, so that the chain keeps the order of what happened.
 */
export function addAudit(tx: Tx, entry: AuditEntry): AuditHead {
  sealBurst(tx);
  return appendEntry(tx, entry);
}

/** Gives entries newest first, before a number when given. */
export function listAudit(db: Db, beforeSeq: number | undefined, limit: number): readonly AuditRow[] {
  return db
    .prepare<[{ before: number; limit: number }], AuditRow>(
      `SELECT audit.seq, audit.at, coalesce(user.name, '') AS userName, audit.action, audit.entity,
              audit.entity_id AS entityId, audit.hash
       FROM audit LEFT JOIN user ON user.id = audit.user_id
       WHERE audit.seq < @before ORDER BY audit.seq DESC LIMIT @limit`,
    )
    .all({ before: beforeSeq ?? Number.MAX_SAFE_INTEGER, limit });
}
