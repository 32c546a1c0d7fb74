import type { Money } from '../../../shared/domain/money.ts';
import { type Answer, actorOf, type Call, type Handlers, param } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { readAfter } from '../lots/list.ts';
import { findAuction, getAuctionRecord, visibleAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { findBidder, placeBid, registerBidder } from './bidding.ts';

const defaultLimit = 50;

async function listAuctions(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const query = call.query as { readonly state?: string; readonly lotId?: string; readonly limit?: number };
  const limit = query.limit ?? defaultLimit;
  const rows = await call.tx.query(
    `SELECT body FROM auction
     WHERE auction_number > $1 AND ($2 = '' OR state = $2) AND ($3 = '' OR lot_id = $3)
     ORDER BY auction_number LIMIT $4`,
    [readAfter(call.query['after']), query.state ?? '', query.lotId ?? '', limit],
  );
  const records = rows.map((row) => JSON.parse(row['body'] as string) as AuctionRecord);
  const last = records.length === limit ? records.at(-1) : undefined;
  const items = records.map((record) => visibleAuction(record, actor));
  return { status: 200, body: { items, ...(last ? { next: last.number } : {}) } };
}

async function getAuction(call: Call): Promise<Answer> {
  const record = await getAuctionRecord(call.tx, param(call, 'id'));
  return { status: 200, body: visibleAuction(record, actorOf(call)), rev: record.rev };
}

async function listBids(call: Call): Promise<Answer> {
  return { status: 200, body: { items: (await getAuctionRecord(call.tx, param(call, 'id'))).bids } };
}

async function listMilestones(call: Call): Promise<Answer> {
  return { status: 200, body: { items: (await getAuctionRecord(call.tx, param(call, 'id'))).milestones } };
}

/** Bids compete with each other, so they carry no revision: the row's lock puts them in order. */
async function lockedAuction(call: Call): Promise<AuctionRecord> {
  const record = await findAuction(call.tx, param(call, 'id'), true);
  if (!record) throw new Refusal(404, 'not-found', 'No such auction');
  return record;
}

async function register(call: Call): Promise<Answer> {
  const platform = actorOf(call).office;
  const person = call.body as { readonly name: string; readonly code: string; readonly address: string };
  const at = call.services.clock.now();
  const { participant, auction } = await registerBidder(call.tx, await lockedAuction(call), {
    person,
    platform,
    at,
  });
  return { status: 201, body: { participant, auctionId: auction.id } };
}

async function bid(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const { participant, sum } = call.body as { readonly participant: string; readonly sum: Money };
  const record = await lockedAuction(call);
  const bidder = await findBidder(call.tx, record.id, participant);
  if (bidder?.platformId !== actor.office.id)
    throw new Refusal(403, 'forbidden', 'Not a bidder of this platform');
  const next = await placeBid(call.tx, record, { bidder, sum, at: call.services.clock.now() });
  return { status: 201, body: visibleAuction(next, actor), rev: next.rev };
}

export const auctionReads: Handlers = { listAuctions, getAuction, listBids, listMilestones };
export const auctionWrites: Handlers = { registerBidder: register, placeBid: bid };
