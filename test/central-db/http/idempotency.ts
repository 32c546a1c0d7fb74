import { first, type Tx } from '../sql/sql.ts';
import type { Answer } from './call.ts';
import { Refusal } from './problem.ts';

const keptMs = 8 * 86_400_000;

type Claim = {
  readonly workstationId: string;
  readonly key: string;
  readonly requestSha256: string;
  readonly now: number;
};

/**
 * Claims an idempotency key inside the writing transaction; a second call with the same key waits here for the first.
 * Gives the first answer when there is one. Only answers with an effect are kept: a refusal changed nothing, so the
 * same key may be tried again.
 */
export async function claimKey(tx: Tx, claim: Claim): Promise<Answer | undefined> {
  const made = await tx.query(
    `INSERT INTO idempotency (workstation_id, idempotency_key, request_sha256, status, created_at)
     VALUES ($1, $2, $3, 0, $4) ON CONFLICT (workstation_id, idempotency_key) DO NOTHING RETURNING status`,
    [claim.workstationId, claim.key, claim.requestSha256, claim.now],
  );
  if (made.length === 1) return undefined;
  const row = await first(
    tx,
    `SELECT request_sha256, status, etag, body FROM idempotency
     WHERE workstation_id = $1 AND idempotency_key = $2`,
    [claim.workstationId, claim.key],
  );
  if (row?.['request_sha256'] !== claim.requestSha256) {
    throw new Refusal(422, 'idempotency-mismatch', 'The key was used for another request');
  }
  return {
    status: Number(row['status']),
    ...(typeof row['body'] === 'string' ? { body: JSON.parse(row['body']) as object } : {}),
    ...(typeof row['etag'] === 'string' ? { rev: Number(row['etag']) } : {}),
  };
}

/** Keeps the first answer beside its effect. */
export async function keepAnswer(tx: Tx, claim: Claim, answer: Answer): Promise<void> {
  await tx.query(
    `UPDATE idempotency SET status = $1, etag = $2, body = $3 WHERE workstation_id = $4 AND idempotency_key = $5`,
    [
      answer.status,
      answer.rev === undefined ? null : String(answer.rev),
      answer.body === undefined ? null : JSON.stringify(answer.body),
      claim.workstationId,
      claim.key,
    ],
  );
}

/** Drops keys older than the contract promises (at least 7 days). */
export async function dropOldKeys(tx: Tx, now: number): Promise<void> {
  await tx.query('DELETE FROM idempotency WHERE created_at < $1', [now - keptMs]);
  await tx.query('DELETE FROM used_assertion WHERE expires_at < $1', [now]);
}
