import type { AuditVerdict } from '../../../shared/contract/settings.ts';
import type { Db } from '../db/open.ts';
import { genesisHash, linkHash } from './chain.ts';
import { type ChainLink, chainLinks } from './chain-store.ts';

/**
 * Walks the whole chain: `missing` where a number is skipped, `reordered` where a link does not follow the one
 * before it, `edited` where its text does not give its hash. A cut tail shows only to the central database, which
 * keeps the last `Audit-Head`.
 */
export function verifyAudit(db: Db): AuditVerdict {
  let entries = 0;
  let head = genesisHash;
  for (const row of chainLinks(db)) {
    const problem = problemOf(row, entries + 1, head);
    if (problem) return { ok: false, entries, brokenAtSeq: row.seq, problem };
    entries += 1;
    head = row.hash;
  }
  return { ok: true, entries, head };
}

function problemOf(
  row: ChainLink,
  seq: number,
  head: string,
): 'edited' | 'missing' | 'reordered' | undefined {
  if (row.seq !== seq) return 'missing';
  const whole = linkHash(row.seq, row.prevHash, row, row.data) === row.hash;
  if (!whole) return 'edited';
  return row.prevHash === head ? undefined : 'reordered';
}
