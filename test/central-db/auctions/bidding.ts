import { bidSchema } from '../../../shared/central-api/auction.ts';
import { fromMoney, type Money } from '../../../shared/domain/money.ts';
import { Refusal } from '../http/problem.ts';
import { first, type Tx } from '../sql/sql.ts';
import { saveAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';

type Person = { readonly name: string; readonly code: string; readonly address: string };
type PlatformRef = { readonly id: string; readonly name: string };

/** Registers a bidder; gives the public number under which it will bid. Only while registration is open. */
export async function registerBidder(
  tx: Tx,
  record: AuctionRecord,
  bidder: { readonly person: Person; readonly platform: PlatformRef; readonly at: number },
): Promise<{ readonly participant: string; readonly auction: AuctionRecord }> {
  const { person, platform, at } = bidder;
  if (record.state !== 'registration') throw new Refusal(409, 'state-forbids', 'Registration is not open');
  const participant = String(record.biddersByPlatform.reduce((sum, { bidders }) => sum + bidders, 0) + 1);
  await tx.query(
    `INSERT INTO bidder (auction_id, participant, platform_id, platform_name, name, code, address, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [record.id, participant, platform.id, platform.name, person.name, person.code, person.address, at],
  );
  const others = record.biddersByPlatform.filter((row) => row.platform !== platform.name);
  const before = record.biddersByPlatform.find((row) => row.platform === platform.name)?.bidders ?? 0;
  const biddersByPlatform = [...others, { platform: platform.name, bidders: before + 1 }];
  return { participant, auction: await saveAuction(tx, record, { biddersByPlatform }, at) };
}

export type Bidder = Person & {
  readonly participant: string;
  readonly platformId: string;
  readonly platform: string;
};

export async function findBidder(
  tx: Tx,
  auctionId: string,
  participant: string,
): Promise<Bidder | undefined> {
  const row = await first(
    tx,
    `SELECT participant, platform_id, platform_name, name, code, address FROM bidder
     WHERE auction_id = $1 AND participant = $2`,
    [auctionId, participant],
  );
  if (!row) return undefined;
  const text = (name: string): string => row[name] as string;
  return {
    participant: text('participant'),
    platformId: text('platform_id'),
    platform: text('platform_name'),
    name: text('name'),
    code: text('code'),
    address: text('address'),
  };
}

/** The lowest bid that may come next: the start price, then one step above the highest. */
export function lowestNextBid(record: AuctionRecord): number {
  const highest = record.bids.at(-1);
  if (!highest) return fromMoney(record.startPrice);
  return fromMoney(highest.sum) + fromMoney(record.step);
}

/** Places a bid of a registered bidder. */
export async function placeBid(
  tx: Tx,
  record: AuctionRecord,
  bid: { readonly bidder: Bidder; readonly sum: Money; readonly at: number },
): Promise<AuctionRecord> {
  const { bidder, sum, at } = bid;
  if (record.state !== 'running') throw new Refusal(409, 'state-forbids', 'The auction is not running');
  if (fromMoney(sum) < lowestNextBid(record)) throw new Refusal(422, 'bid-too-low', 'The bid is too low');
  const placed = bidSchema.parse({
    participant: bidder.participant,
    platform: bidder.platform,
    sum,
    at: new Date(at).toISOString(),
  });
  return saveAuction(tx, record, { bids: [...record.bids, placed] }, at);
}
