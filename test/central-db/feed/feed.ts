import { assert } from '../../../shared/assert.ts';
import { first, type Tx } from '../sql/sql.ts';

/** Who else than the owner office may see an object: nobody, organizers and administrators, everybody signed in. */
export type Audience = 'owner' | 'organizer' | 'public';

export type Change = {
  readonly kind: string;
  readonly id: string;
  readonly rev: number;
  readonly officeId: string | undefined;
  readonly audience: Audience;
  /** Absent: deleted. */
  readonly object: object | undefined;
};

/** Takes the next value of a counter; the row stays locked until commit, so writers queue on it. */
export async function nextValue(tx: Tx, counter: string): Promise<number> {
  const row = await first(tx, 'UPDATE counter SET value = value + 1 WHERE name = $1 RETURNING value', [
    counter,
  ]);
  assert(row, `counter ${counter} exists`);
  return Number(row['value']);
}

/**
 * Writes one change into the feed. The counter row is locked until commit, therefore `seq` follows the order of
 * commits under any number of writers and processes, and no number is ever lost by a rollback.
 */
export async function recordChange(tx: Tx, change: Change): Promise<void> {
  const seq = await nextValue(tx, 'feed');
  await tx.query(
    `INSERT INTO feed (seq, kind, object_id, rev, office_id, audience, deleted, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      seq,
      change.kind,
      change.id,
      change.rev,
      change.officeId ?? null,
      change.audience,
      change.object === undefined,
      change.object === undefined ? null : JSON.stringify(change.object),
    ],
  );
}
