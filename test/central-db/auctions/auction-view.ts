import type { Auction } from '../../../shared/central-api/auction.ts';
import type { PlannedEvent } from './planned-events.ts';

/** An auction as it is kept: the contract's resource and what only the server needs. */
export type AuctionRecord = Auction & {
  readonly officeId: string;
  /** While suspended: when it stopped and what was still planned. */
  readonly pause?: { readonly at: number; readonly events: readonly PlannedEvent[] } | undefined;
};

/** The contract's resource. */
export function toAuction(record: AuctionRecord): Auction {
  const { officeId: _office, pause: _pause, ...auction } = record;
  return auction;
}

/** Names of people are for the lot's office, the organizer and the administrator; others see the participant's number. */
export function toVisibleAuction(
  auction: Readonly<Record<string, unknown>>,
  full: boolean,
): Record<string, unknown> {
  if (full || auction['winner'] === undefined) return auction;
  const { participant, platform } = auction['winner'] as { participant: string; platform: string };
  return { ...auction, winner: { participant, platform } };
}
