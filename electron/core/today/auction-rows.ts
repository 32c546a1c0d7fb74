import type { Auction } from '../../../shared/central-api/auction.ts';
import type { MilestoneKind } from '../../../shared/contract/auctions.ts';
import type { TodayRow } from '../../../shared/contract/today.ts';
import { addDays, type CivilDate, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { listLots } from '../exchange/lot-store.ts';
import { reviewQueue } from '../review/handlers.ts';
import type { Workspace } from '../workspace.ts';
import type { createRowMaker } from './due.ts';
import { type AuctionMark, auctionsInStates } from './today-store.ts';

type MakeRow = ReturnType<typeof createRowMaker>;

/** Auctions of today and tomorrow, what is due after them (payment, act, transfer, closing), what stands still. */
export function auctionRows(workspace: Workspace, row: MakeRow): readonly TodayRow[] {
  const { db } = workspace;
  const today = workspace.today();
  const soon = auctionsInStates(db, ['scheduled', 'registration', 'running'], addDays(today, 1)).flatMap(
    (mark) => startRow(mark, today, row),
  );
  const after = auctionsInStates(db, ['awaiting-payment', 'paid', 'act-issued']).flatMap((mark) =>
    milestoneRow(mark, row),
  );
  const stopped = auctionsInStates(db, ['suspended']).map(({ auction, title }) =>
    row({
      kind: 'auction-suspended',
      title,
      params: { number: auction.number, reason: auction.outcome ?? '' },
      target: { screen: 'auction', id: auction.lotId },
    }),
  );
  // A cancelled lot stands here for both sides until its officer closes it.
  const cancelled = listLots(db, { states: ['cancelled'] }).map(({ id, title }) =>
    row({ kind: 'auction-cancelled', title, target: { screen: 'auction', id } }),
  );
  const toClose = listLots(db, { states: ['sold'] })
    .filter(({ own }) => own)
    .map(({ id, title }) =>
      row({ kind: 'term', title, params: { term: 'lot.close' }, target: { screen: 'auction', id } }),
    );
  return [...soon, ...after, ...stopped, ...cancelled, ...toClose];
}

/** Organizer: dossiers to check by their term, and accepted ones to publish by another person. */
export function reviewRows(workspace: Workspace, row: MakeRow): readonly TodayRow[] {
  const { roles } = workspace.actor;
  return reviewQueue(workspace).flatMap(({ id, title, state, dueOn, acceptedByMe, officeName }) => {
    const target = { screen: 'review', id } as const;
    if (state === 'submitted' && roles.includes('organizer-checker')) {
      return [
        row({
          kind: 'review-due',
          title,
          params: { office: officeName },
          dueOn: dueOn as CivilDate | undefined,
          target,
        }),
      ];
    }
    if (state === 'accepted' && roles.includes('organizer-publisher') && !acceptedByMe) {
      return [row({ kind: 'publish-due', title, params: { office: officeName }, target })];
    }
    return [];
  });
}

function startRow({ auction, title }: AuctionMark, today: CivilDate, row: MakeRow): readonly TodayRow[] {
  const startsOn = kyivDateOf(Date.parse(auction.startsAt));
  if (startsOn > addDays(today, 1)) return [];
  const params = { attempt: auction.attempt, number: auction.number, state: auction.state };
  return [
    row({
      kind: 'auction',
      title,
      params,
      dueOn: startsOn,
      target: { screen: 'auction', id: auction.lotId },
    }),
  ];
}

const awaited = {
  'awaiting-payment': ['payment', 'payment-awaited'],
  paid: ['act', 'act-due'],
  'act-issued': ['transfer', 'transfer-due'],
} as const satisfies Partial<Record<Auction['state'], readonly [MilestoneKind, TodayRow['kind']]>>;

/** The act and the transfer are the officer's duties; the payment is watched by both sides. */
function milestoneRow({ auction, title, own }: AuctionMark, row: MakeRow): readonly TodayRow[] {
  const [milestoneKind, kind] = awaited[auction.state as keyof typeof awaited];
  if (!own && kind !== 'payment-awaited') return [];
  const milestone = auction.milestones.find((one) => one.kind === milestoneKind);
  const { dueOn, article, toVerify = false } = milestone ?? {};
  const target =
    kind === 'act-due'
      ? ({ screen: 'paperwork', id: auction.lotId } as const)
      : ({ screen: 'auction', id: auction.lotId } as const);
  const params = { number: auction.number, sum: auction.finalPrice?.amount ?? '' };
  return [row({ kind, title, params, dueOn, article, toVerify, target })];
}
