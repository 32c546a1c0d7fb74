import type { AuditVerdict } from '../../../shared/contract/settings.ts';
import type { Db } from '../db/open.ts';
import { type AuditEntry, genesisHash, linkHash } from './chain.ts';

type ChainRow = Omit<AuditEntry, 'data'> & {
  readonly seq: number;
  readonly data: string;
  readonly prevHash: string;
  readonly hash: string;
};

/**
 * Walks the whole chain: `missing` where a number is skipped, `reordered` where a link does not follow the one
 * before it, `edited` where its text does not give its hash. A cut tail shows only to the central database, which
 * keeps the last `Audit-Head`.
 */
export function verifyAudit(db: Db): AuditVerdict {
  const rows = db
    .prepare<[], ChainRow>(
      `SELECT seq, at, user_id AS userId, action, entity, entity_id AS entityId, data,
              prev_hash AS prevHash, hash FROM audit ORDER BY seq`,
    )
    .iterate();
  let entries = 0;
  let head = genesisHash;
  for (const row of rows) {
    const problem = problemOf(row, entries + 1, head);
    if (problem) return { ok: false, entries, brokenAtSeq: row.seq, problem };
    entries += 1;
    head = row.hash;
  }
  return { ok: true, entries, head };
}

function problemOf(row: ChainRow, seq: number, head: string): 'edited' | 'missing' | 'reordered' | undefined {
  if (row.seq !== seq) return 'missing';
  const whole = linkHash(row.seq, row.prevHash, row, row.data) === row.hash;
  if (!whole) return 'edited';
  return row.prevHash === head ? undefined : 'reordered';
}
