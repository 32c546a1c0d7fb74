import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';
import type { SeenScan } from './look.ts';

/** The folder that this person's scans come to. */
export function scanFolderOf(db: Db, userId: UserId): string | undefined {
  return db.prepare<[string], { path: string }>('SELECT path FROM scan_folder WHERE user_id = ?').get(userId)
    ?.path;
}

export function setScanFolder(tx: Tx, userId: UserId, path: string, at: EpochMs): void {
  tx.prepare(
    `INSERT INTO scan_folder (user_id, path, set_at) VALUES (@userId, @path, @at)
     ON CONFLICT (user_id) DO UPDATE SET path = excluded.path, set_at = excluded.set_at`,
  ).run({ userId, path, at });
  touch(tx, 'scan');
}

export function forgetScanFolder(tx: Tx, userId: UserId): void {
  tx.prepare('DELETE FROM scan_folder WHERE user_id = ?').run(userId);
  touch(tx, 'scan');
}

export type ScanOutcome = 'attached' | 'dismissed';

/** Notes that a file needs not be offered again; the same name with another content is another file. */
export function noteScan(
  tx: Tx,
  userId: UserId,
  scan: SeenScan,
  seen: { readonly outcome: ScanOutcome; readonly at: EpochMs },
): void {
  tx.prepare(
    `INSERT OR REPLACE INTO scan_seen (user_id, name, size_bytes, modified_at, outcome, at)
     VALUES (@userId, @name, @sizeBytes, @modifiedAt, @outcome, @at)`,
  ).run({ userId, ...scan, ...seen });
  touch(tx, 'scan');
}

/** Gives those of the files that were neither attached nor put aside. */
export function unseenScans(db: Db, userId: UserId, scans: readonly SeenScan[]): readonly SeenScan[] {
  const seen = db.prepare<[SeenScan & { userId: string }], { found: number }>(
    `SELECT 1 AS found FROM scan_seen
     WHERE user_id = @userId AND name = @name AND size_bytes = @sizeBytes AND modified_at = @modifiedAt`,
  );
  return scans.filter((scan) => seen.get({ userId, ...scan }) === undefined);
}
