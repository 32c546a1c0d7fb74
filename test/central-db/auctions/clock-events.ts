import { toMoney } from '../../../shared/domain/money.ts';
import { findOffice } from '../access/people.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';
import { findAuction, saveAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { findBidder, lowestNextBid, placeBid, registerBidder } from './bidding.ts';
import { failAuction } from './outcome.ts';
import { claimEvent, type DueEvent } from './planned-events.ts';
import { closeWithProtocol } from './close-with-protocol.ts';

/** Does one planned thing at its own time. An event whose state has passed by is simply gone. */
export async function runEvent(services: Services, tx: Tx, event: DueEvent): Promise<void> {
  const seen = await findAuction(tx, event.auctionId);
  if (!seen) return;
  await tx.query('SELECT id FROM lot WHERE id = $1 FOR UPDATE', [seen.lotId]);
  const record = await findAuction(tx, event.auctionId, true);
  if (!record || !(await claimEvent(tx, event.id))) return;
  await apply(services, tx, record, event);
}

async function apply(services: Services, tx: Tx, record: AuctionRecord, event: DueEvent): Promise<void> {
  const { at, body } = event;
  switch (body.kind) {
    case 'open-registration':
      if (record.state === 'scheduled') await saveAuction(tx, record, { state: 'registration' }, at);
      return;
    case 'bidder':
      await registerByScript(tx, record, body, at);
      return;
    case 'close-registration':
      if (record.state === 'registration' && record.biddersByPlatform.length === 0) {
        await failAuction(services, tx, { record, outcome: 'no-bidders', at });
      }
      return;
    case 'start':
      if (record.state === 'registration') await saveAuction(tx, record, { state: 'running' }, at);
      return;
    case 'bid':
      await bidByScript(tx, record, body, at);
      return;
    case 'end':
      if (record.state === 'running') await end(services, tx, record, at);
      return;
  }
}

async function end(services: Services, tx: Tx, record: AuctionRecord, at: number): Promise<void> {
  if (record.bids.length === 0) await failAuction(services, tx, { record, outcome: 'no-bids', at });
  else await closeWithProtocol(services, tx, record, at);
}

type BidderEvent = Extract<DueEvent['body'], { kind: 'bidder' }>;
type BidEvent = Extract<DueEvent['body'], { kind: 'bid' }>;

async function registerByScript(
  tx: Tx,
  record: AuctionRecord,
  event: BidderEvent,
  at: number,
): Promise<void> {
  if (record.state !== 'registration') return;
  const platform = await findOffice(tx, event.platformId);
  if (platform) await registerBidder(tx, record, { person: event.person, platform, at });
}

async function bidByScript(tx: Tx, record: AuctionRecord, event: BidEvent, at: number): Promise<void> {
  if (record.state !== 'running') return;
  const bidder = await findBidder(tx, record.id, String(event.bidder + 1));
  if (!bidder) return;
  const above = Math.max(0, event.steps - 1) * Number(record.step.amount.replace('.', ''));
  await placeBid(tx, record, { bidder, sum: toMoney(lowestNextBid(record) + above), at });
}
