import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { DossierId, FileId, Sha256, UserId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type NewTransfer = {
  readonly fileId: FileId;
  readonly dossierId: DossierId;
  readonly sha256: Sha256;
  readonly title: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
};
export type Transfer = NewTransfer & {
  readonly direction: 'up' | 'down';
  readonly state: 'waiting' | 'travelling' | 'failed' | 'stored';
  readonly moved: number;
  readonly uploadUrl: string | undefined;
  readonly attempts: number;
  readonly retryAt: EpochMs | undefined;
  readonly error: string | undefined;
  readonly actorId: UserId;
};
type Row = Omit<Transfer, 'uploadUrl' | 'retryAt' | 'error'> & {
  readonly uploadUrl: string | null;
  readonly retryAt: number | null;
  readonly error: string | null;
};

const columns = `sha256, direction, file_id AS fileId, dossier_id AS dossierId, title, media_type AS mediaType,
  size AS sizeBytes, moved, state, upload_url AS uploadUrl, attempts, retry_at AS retryAt, error, actor_id AS actorId`;

/** Puts files of a dossier into the upload queue; what is known to be stored is not sent again. */
export function queueUploads(
  tx: Tx,
  files: readonly NewTransfer[],
  by: { readonly actorId: UserId; readonly at: EpochMs },
): void {
  queue(tx, 'up', files, by);
}

/** Puts files of the mirror into the download queue. */
export function queueDownloads(
  tx: Tx,
  files: readonly NewTransfer[],
  by: { readonly actorId: UserId; readonly at: EpochMs },
): void {
  queue(tx, 'down', files, by);
}

function queue(
  tx: Tx,
  direction: 'up' | 'down',
  files: readonly NewTransfer[],
  by: { readonly actorId: UserId; readonly at: EpochMs },
): void {
  const insert = tx.prepare(
    `INSERT INTO transfer (sha256, direction, file_id, dossier_id, title, media_type, size, actor_id, created_at)
     VALUES (@sha256, @direction, @fileId, @dossierId, @title, @mediaType, @sizeBytes, @actorId, @at)
     ON CONFLICT (sha256, direction) DO UPDATE SET state = 'waiting', error = NULL, retry_at = NULL, attempts = 0,
       file_id = excluded.file_id, dossier_id = excluded.dossier_id, actor_id = excluded.actor_id
     WHERE state = 'failed'`,
  );
  for (const { sha256, fileId, dossierId, title, mediaType, sizeBytes } of files) {
    insert.run({ sha256, fileId, dossierId, title, mediaType, sizeBytes, direction, ...by });
  }
  if (files.length > 0) touch(tx, 'exchange');
}

/** Gives the next files that may travel, small ones first: a dossier of small papers does not wait for a big scan. */
export function nextTransfers(db: Db, now: EpochMs, limit: number): readonly Transfer[] {
  return db
    .prepare<[{ now: number; limit: number }], Row>(
      `SELECT ${columns} FROM transfer
       WHERE state = 'waiting' AND (retry_at IS NULL OR retry_at <= @now)
       ORDER BY direction DESC, size, sha256 LIMIT @limit`,
    )
    .all({ now, limit })
    .map(toTransfer);
}

/** Lists what has not arrived, then what arrived last; at most `limit`. */
export function listTransfers(db: Db, limit: number): readonly Transfer[] {
  return db
    .prepare<[number], Row>(
      `SELECT ${columns} FROM transfer ORDER BY state = 'stored', created_at DESC, size LIMIT ?`,
    )
    .all(limit)
    .map(toTransfer);
}

/** The earliest time at which a waiting file is due again; undefined when none waits for a time. */
export function nextTransferDueAt(db: Db): EpochMs | undefined {
  const row = db
    .prepare<[], { at: number | null }>(`SELECT min(retry_at) AS at FROM transfer WHERE state = 'waiting'`)
    .get();
  return (row?.at ?? undefined) as EpochMs | undefined;
}

/** Bytes of everything that is not stored yet, and how many of them have moved. */
export function openBytes(db: Db): { readonly sentBytes: number; readonly totalBytes: number } {
  const row = db
    .prepare<[], { sentBytes: number; totalBytes: number }>(
      `SELECT coalesce(sum(moved), 0) AS sentBytes, coalesce(sum(size), 0) AS totalBytes
       FROM transfer WHERE state IN ('waiting', 'travelling')`,
    )
    .get();
  return row ?? { sentBytes: 0, totalBytes: 0 };
}

/** Counts needed files that are not stored at the server yet. */
export function countMissing(db: Db, needed: readonly Sha256[]): number {
  const row = db
    .prepare<[string], { n: number }>(
      `SELECT count(*) AS n FROM json_each(?) need WHERE NOT EXISTS (
         SELECT 1 FROM transfer WHERE sha256 = need.value AND direction = 'up' AND state = 'stored')`,
    )
    .get(JSON.stringify(needed));
  return row?.n ?? 0;
}

/** Content hashes of files that travel to the central database or came down from it: the sweep keeps them. */
export function exchangedFileHashes(db: Db): readonly string[] {
  return db
    .prepare<[], { sha256: string }>(`SELECT sha256 FROM transfer WHERE direction = 'up' OR state = 'stored'`)
    .all()
    .map(({ sha256 }) => sha256);
}

export type TransferKey = Pick<Transfer, 'sha256' | 'direction'>;
export type TransferChange = {
  readonly state?: Transfer['state'];
  readonly moved?: number;
  readonly uploadUrl?: string | null;
  readonly attempts?: number;
  readonly retryAt?: EpochMs | null;
  readonly error?: string | null;
};

/** Changes a transfer; what is not named stays. */
export function changeTransfer(tx: Tx, key: TransferKey, change: TransferChange): void {
  tx.prepare(
    `UPDATE transfer SET state = coalesce(@state, state), moved = coalesce(@moved, moved),
       upload_url = CASE WHEN @hasUrl = 1 THEN @uploadUrl ELSE upload_url END,
       attempts = coalesce(@attempts, attempts),
       retry_at = CASE WHEN @hasRetry = 1 THEN @retryAt ELSE retry_at END,
       error = CASE WHEN @hasError = 1 THEN @error ELSE error END
     WHERE sha256 = @sha256 AND direction = @direction`,
  ).run({
    sha256: key.sha256,
    direction: key.direction,
    state: change.state ?? null,
    moved: change.moved ?? null,
    hasUrl: change.uploadUrl === undefined ? 0 : 1,
    uploadUrl: change.uploadUrl ?? null,
    attempts: change.attempts ?? null,
    hasRetry: change.retryAt === undefined ? 0 : 1,
    retryAt: change.retryAt ?? null,
    hasError: change.error === undefined ? 0 : 1,
    error: change.error ?? null,
  });
  touch(tx, 'exchange');
  if (change.state === 'stored') touch(tx, 'file');
}

/** At start: what travelled when the program ended waits again and goes on from where it was. */
export function requeueTravelling(tx: Tx): void {
  tx.prepare(`UPDATE transfer SET state = 'waiting' WHERE state = 'travelling'`).run();
}

/** A person lets a file try again. Throws `not-found` when no such file is in the queue. */
export function retryTransfer(tx: Tx, fileId: FileId): void {
  const { changes } = tx
    .prepare(
      `UPDATE transfer SET state = 'waiting', retry_at = NULL, attempts = 0, error = NULL
       WHERE file_id = ? AND state IN ('failed', 'waiting')`,
    )
    .run(fileId);
  if (changes === 0) throw new AppError('not-found', 'No such file waits');
  touch(tx, 'exchange');
}

/** The server lacks a file that was believed stored: it is looked for there again and sent if need be. */
export function recheckUploads(tx: Tx, needed: readonly Sha256[]): void {
  tx.prepare(
    `UPDATE transfer SET state = 'waiting', moved = 0, upload_url = NULL, retry_at = NULL, error = NULL
     WHERE direction = 'up' AND sha256 IN (SELECT value FROM json_each(?))`,
  ).run(JSON.stringify(needed));
  touch(tx, 'exchange');
}

/** Lets everything that waits for a time go at once (the line is back, a person asked). */
export function hurryTransfers(tx: Tx): void {
  tx.prepare(`UPDATE transfer SET retry_at = NULL WHERE state = 'waiting' AND retry_at IS NOT NULL`).run();
}

function toTransfer({ uploadUrl, retryAt, error, ...row }: Row): Transfer {
  return {
    ...row,
    uploadUrl: uploadUrl ?? undefined,
    retryAt: (retryAt ?? undefined) as EpochMs | undefined,
    error: error ?? undefined,
  };
}
