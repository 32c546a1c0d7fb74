import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Milestone } from '../../../shared/central-api/milestone.ts';
import type { AuctionView, MilestoneView } from '../../../shared/contract/auctions.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { fromMoney } from '../../../shared/domain/money.ts';

/** Takes an attempt as the central database gives it; gives what the window shows (sums in kopiykas, times in ms). */
export function toAuctionView(auction: Auction): AuctionView {
  return {
    id: auction.id,
    number: auction.number,
    lotId: auction.lotId,
    attempt: auction.attempt as 1 | 2 | 3,
    state: auction.state,
    startPriceKopiykas: fromMoney(auction.startPrice),
    depositKopiykas: fromMoney(auction.deposit),
    stepKopiykas: fromMoney(auction.step),
    publishedAt: toMs(auction.publishedAt),
    registrationEndsAt: toMs(auction.registrationEndsAt),
    startsAt: toMs(auction.startsAt),
    endsAt: toMs(auction.endsAt),
    bidders: auction.biddersByPlatform,
    bids: auction.bids.map(({ participant, platform, sum, at }) => ({
      participant,
      platform,
      sumKopiykas: fromMoney(sum),
      at: toMs(at),
    })),
    finalPriceKopiykas: auction.finalPrice && fromMoney(auction.finalPrice),
    winner: toWinner(auction.winner),
    reason: auction.outcome,
    ground: auction.groundDocument && {
      title: auction.groundDocument.title,
      sha256: auction.groundDocument.sha256,
    },
    suspendedFrom: auction.suspendedFrom,
    milestones: auction.milestones.map(toMilestoneView),
  };
}

function toWinner(winner: Auction['winner']): AuctionView['winner'] {
  if (!winner) return undefined;
  const { participant, name = '', code = '', address = '' } = winner;
  return { participant, name, code, address };
}

function toMilestoneView(milestone: Milestone): MilestoneView {
  return {
    kind: milestone.kind,
    dueOn: milestone.dueOn,
    metOn: milestone.on,
    met: milestone.met,
    sumKopiykas: milestone.sum && fromMoney(milestone.sum),
    documentSha256: milestone.document?.sha256,
    article: milestone.article,
    toVerify: milestone.toVerify,
  };
}

function toMs(instant: string): EpochMs {
  return Date.parse(instant) as EpochMs;
}
