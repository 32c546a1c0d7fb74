import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { formatDateUk, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import type { Bidder } from './bidding.ts';

/** The protocol of electronic auctions as data (domain/procedure.md 4.7). */
export function protocolData(lot: Lot, auction: Auction, winner: Bidder, formedAt: number) {
  return {
    number: `${auction.number}-П`,
    formedOn: kyivDateOf(formedAt),
    formedAt: new Date(formedAt).toISOString(),
    auctionNumber: auction.number,
    attempt: auction.attempt,
    lotNumber: lot.lotNumber,
    title: lot.application.object.title,
    address: lot.application.object.address,
    proceedingNumber: lot.application.proceeding.number,
    officeName: lot.office.name,
    startPrice: auction.startPrice,
    deposit: auction.deposit,
    step: auction.step,
    startsAt: auction.startsAt,
    endsAt: auction.endsAt,
    biddersByPlatform: auction.biddersByPlatform,
    bids: auction.bids,
    winner: {
      participant: winner.participant,
      platform: winner.platform,
      name: winner.name,
      code: winner.code,
      address: winner.address,
    },
    finalPrice: auction.bids.at(-1)?.sum ?? auction.startPrice,
  };
}
export type ProtocolData = ReturnType<typeof protocolData> & {
  readonly payment: { readonly dueOn: string; readonly article: string; readonly toVerify: boolean };
};

/** «24 листопада 2026 року» of an instant, Kyiv. */
export function dayUk(instant: string): string {
  return formatDateUk(kyivDateOf(Date.parse(instant)), 'long');
}
