import { recordChange } from '../feed/feed.ts';
import { actorOf, type Actor, type Call, param, requireRev } from '../http/call.ts';
import { notFound, Refusal } from '../http/problem.ts';
import { seesAll } from '../lots/visibility.ts';
import { first, type Sql, type Tx } from '../sql/sql.ts';
import { type AuctionRecord, toAuction, toVisibleAuction } from './auction-view.ts';

/** Reads an auction; with `lock` its row stays locked until the transaction ends. */
export async function findAuction(sql: Sql, id: string, lock = false): Promise<AuctionRecord | undefined> {
  const row = await first(sql, `SELECT body FROM auction WHERE id = $1${lock ? ' FOR UPDATE' : ''}`, [id]);
  return row && (JSON.parse(row['body'] as string) as AuctionRecord);
}

export async function getAuctionRecord(sql: Sql, id: string, lock = false): Promise<AuctionRecord> {
  const record = await findAuction(sql, id, lock);
  if (!record) throw notFound();
  return record;
}

/** The auction of the path with its lot locked first: every writer takes the two rows in this order. */
export async function auctionToChange(call: Call): Promise<AuctionRecord> {
  const actor = actorOf(call);
  const seen = await getAuctionRecord(call.tx, param(call, 'id'));
  await call.tx.query('SELECT id FROM lot WHERE id = $1 FOR UPDATE', [seen.lotId]);
  const record = await getAuctionRecord(call.tx, seen.id, true);
  if (!seesAll(actor, record.officeId))
    throw new Refusal(403, 'forbidden', 'The auction is of another office');
  requireRev(call, record.rev, visibleAuction(record, actor));
  return record;
}

/** Body of an answer about an auction for this caller. */
export function visibleAuction(record: AuctionRecord, actor: Actor): Record<string, unknown> {
  return toVisibleAuction(toAuction(record), seesAll(actor, record.officeId));
}

export async function insertAuction(tx: Tx, record: AuctionRecord): Promise<void> {
  await tx.query(
    'INSERT INTO auction (id, auction_number, lot_id, attempt, state, rev, body) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [
      record.id,
      Number(record.number),
      record.lotId,
      record.attempt,
      record.state,
      record.rev,
      JSON.stringify(record),
    ],
  );
  await recordAuction(tx, record);
}

/** Stores the next revision of a locked auction and tells the feed. */
export async function saveAuction(
  tx: Tx,
  record: AuctionRecord,
  changes: Partial<AuctionRecord>,
  at: number,
): Promise<AuctionRecord> {
  const next = { ...record, ...changes, rev: record.rev + 1, updatedAt: new Date(at).toISOString() };
  await tx.query('UPDATE auction SET state = $1, rev = $2, body = $3 WHERE id = $4', [
    next.state,
    next.rev,
    JSON.stringify(next),
    next.id,
  ]);
  await recordAuction(tx, next);
  return next;
}

/** Auctions exist only for published lots, so everybody signed in may see that they do. */
function recordAuction(tx: Tx, record: AuctionRecord): Promise<void> {
  return recordChange(tx, {
    kind: 'auction',
    id: record.id,
    rev: record.rev,
    officeId: record.officeId,
    audience: 'public',
    object: toAuction(record),
  });
}
