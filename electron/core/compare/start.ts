import type { SideChoice } from '../../../shared/contract/compare.ts';
import { kyivDateOf, kyivMidnight } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { findBurst } from '../audit/burst-store.ts';
import { lastChangeAt, lastSeqBefore } from '../audit/trail-store.ts';
import type { Db } from '../db/open.ts';

/**
 * Gives what is best put beside the present: the newest sealed version; without one, the dossier as it was before the
 * last day on which it was changed; when it was all made on one day, as it began.
 */
export function startOf(db: Db, dossierId: DossierId, newestVersion: number | undefined): SideChoice {
  if (newestVersion !== undefined) return { dossierId, version: newestVersion };
  const burst = findBurst(db);
  // What is being typed stands in no entry yet.
  const at = burst?.dossierId === dossierId ? burst.startedAt : lastChangeAt(db, dossierId);
  const seq = lastSeqBefore(db, dossierId, at === undefined ? 0 : kyivMidnight(kyivDateOf(at)));
  return seq === undefined ? { dossierId, at: 'now' } : { dossierId, seq };
}
