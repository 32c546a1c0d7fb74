import type { FeedItem } from '../../../shared/central-api/feed.ts';
import type { Db } from '../db/open.ts';
import { touch, type Tx } from '../db/write.ts';

export type FeedPosition = {
  readonly cursor: string | undefined;
  /** The feed is read from its beginning again, because the server did not know the cursor. */
  readonly rereading: boolean;
  /** A person has seen the warning about missing objects and said to go on. */
  readonly allowDisappearance: boolean;
};

/** How far the feed was read. */
export function feedPosition(db: Db): FeedPosition {
  const row = db
    .prepare<[], { cursor: string | null; rereading: number; allow: number }>(
      `SELECT cursor, rereading, allow_disappearance AS allow FROM feed WHERE one = 1`,
    )
    .get();
  return {
    cursor: row?.cursor ?? undefined,
    rereading: row?.rereading === 1,
    allowDisappearance: row?.allow === 1,
  };
}

/** Moves the cursor, in the transaction that writes the page. */
export function moveCursor(tx: Tx, cursor: string, received: number): void {
  tx.prepare(`UPDATE feed SET cursor = @cursor, received = received + @received WHERE one = 1`).run({
    cursor,
    received,
  });
}

/** The server does not know the cursor: read from the beginning, noting what is still there. Nothing is deleted. */
export function restartFeed(tx: Tx): void {
  tx.prepare(`UPDATE feed SET cursor = NULL, rereading = 1 WHERE one = 1`).run();
  tx.prepare(`DELETE FROM feed_seen`).run();
}

/** Notes that an object was met while re-reading. */
export function noteSeen(tx: Tx, kind: string, id: string): void {
  tx.prepare(`INSERT OR IGNORE INTO feed_seen (kind, id) VALUES (?, ?)`).run(kind, id);
}

/** Ends the re-reading. */
export function endRereading(tx: Tx): void {
  tx.prepare(`UPDATE feed SET rereading = 0, allow_disappearance = 0 WHERE one = 1`).run();
  tx.prepare(`DELETE FROM feed_seen`).run();
}

/** A person has looked at the warning and lets the pull go on. */
export function allowDisappearance(tx: Tx): void {
  tx.prepare(`UPDATE feed SET allow_disappearance = 1 WHERE one = 1`).run();
}

/** Counts mirrored objects, and those of them that a re-reading did not meet. */
export function countMirrored(db: Db): { readonly all: number; readonly unseen: number } {
  const row = db
    .prepare<[], { all: number; unseen: number }>(
      `SELECT count(*) AS "all", coalesce(sum(NOT EXISTS (
         SELECT 1 FROM feed_seen WHERE feed_seen.kind = mirrored.kind AND feed_seen.id = mirrored.id)), 0) AS unseen
       FROM (SELECT 'lot' AS kind, id FROM lot UNION ALL SELECT 'auction', id FROM auction) AS mirrored`,
    )
    .get();
  return row ?? { all: 0, unseen: 0 };
}

/** Counts those of the named objects that are mirrored here. */
export function countKnown(db: Db, items: readonly { readonly kind: string; readonly id: string }[]): number {
  const row = db
    .prepare<[string], { n: number }>(
      `SELECT count(*) AS n FROM json_each(?) item
       WHERE (item.value ->> 'kind' = 'lot' AND EXISTS (SELECT 1 FROM lot WHERE id = item.value ->> 'id'))
          OR (item.value ->> 'kind' = 'auction' AND EXISTS (SELECT 1 FROM auction WHERE id = item.value ->> 'id'))`,
    )
    .get(JSON.stringify(items));
  return row?.n ?? 0;
}

/** Keeps a row that does not follow its schema aside; the cursor moves on. */
export function quarantineItem(tx: Tx, item: FeedItem, problem: string, at: number): void {
  tx.prepare(
    `INSERT INTO quarantine (kind, id, rev, object, problem, at) VALUES (@kind, @id, @rev, @object, @problem, @at)
     ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev, object = excluded.object, problem = excluded.problem,
       at = excluded.at`,
  ).run({
    kind: item.kind,
    id: item.id,
    rev: item.rev,
    object: JSON.stringify(item.object ?? null),
    problem,
    at,
  });
  touch(tx, 'exchange');
}

/** A readable revision came: the earlier unreadable one no longer matters. */
export function releaseItem(tx: Tx, kind: string, id: string): void {
  tx.prepare(`DELETE FROM quarantine WHERE kind = ? AND id = ?`).run(kind, id);
}

/** Counts rows kept aside. */
export function countQuarantined(db: Db): number {
  return db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM quarantine`).get()?.n ?? 0;
}

/** Notes a deletion that the feed told. */
export function putTombstone(tx: Tx, item: FeedItem, at: number): void {
  tx.prepare(
    `INSERT INTO tombstone (kind, id, rev, at) VALUES (@kind, @id, @rev, @at)
     ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev, at = excluded.at`,
  ).run({ kind: item.kind, id: item.id, rev: item.rev, at });
}
