import type { AuctionState } from '../contract/auctions.ts';
import type { LotState } from './dossier.ts';
import type { CentralRole } from './roles.ts';

/** Who may move a state; `server` is the central database itself, never a caller. */
export type Mover = CentralRole | 'server';
/** What a move must bring with it; checked by core before and by the server again. */
export type Need =
  | 'id'
  | 'manifest'
  | 'all-files'
  | 'head-approval'
  | 'reason'
  | 'reasons'
  | 'another-user-than-accepted'
  | 'ground-document'
  | 'auction-complete'
  | 'last-attempt-not-held'
  | 'resolution-document'
  | 'transfer-document'
  | 'dates'
  | 'bids'
  | 'no-bids'
  | 'protocol'
  | 'payment-milestone'
  | 'payment-term-passed'
  | 'act-document'
  | 'transfer-milestone'
  | 'court-decision';
/** One row of a table: in any of `from` (none: the object is made), `by` one of the roles, the state becomes `to`. */
export type Transition<S extends string, A extends string> = {
  readonly action: A;
  readonly from: readonly S[];
  readonly to: S | 'state-before';
  readonly by: readonly Mover[];
  readonly needs: readonly Need[];
};

export type LotAction =
  | 'create'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'accept'
  | 'publish'
  | 'sell'
  | 'fail'
  | 'cancel'
  | 'keep'
  | 'return-to-debtor'
  | 'close';
export type AuctionAction =
  | 'open-registration'
  | 'start'
  | 'end-with-bids'
  | 'end-without-bids'
  | 'form-protocol'
  | 'record-payment'
  | 'record-no-payment'
  | 'issue-act'
  | 'record-transfer'
  | 'suspend'
  | 'resume'
  | 'cancel'
  | 'invalidate';
export type LotTransition = Transition<LotState, LotAction>;
export type AuctionTransition = Transition<AuctionState, AuctionAction>;

const officerOrPublisher = ['officer', 'organizer-publisher'] as const;

/** Lot states (decisions.md: States and roles). */
export const lotTransitions: readonly LotTransition[] = [
  { action: 'create', from: [], to: 'draft', by: ['officer'], needs: ['id'] },
  {
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['officer'],
    needs: ['manifest', 'all-files', 'head-approval'],
  },
  {
    action: 'withdraw',
    from: ['draft', 'submitted', 'returned'],
    to: 'withdrawn',
    by: ['officer'],
    needs: ['reason'],
  },
  { action: 'return', from: ['submitted'], to: 'returned', by: ['organizer-checker'], needs: ['reasons'] },
  { action: 'accept', from: ['submitted'], to: 'accepted', by: ['organizer-checker'], needs: [] },
  { action: 'return', from: ['accepted'], to: 'returned', by: ['organizer-publisher'], needs: ['reasons'] },
  {
    action: 'publish',
    from: ['accepted'],
    to: 'published',
    by: ['organizer-publisher'],
    needs: ['another-user-than-accepted'],
  },
  { action: 'sell', from: ['published'], to: 'sold', by: ['server'], needs: ['auction-complete'] },
  { action: 'fail', from: ['published'], to: 'unsold', by: ['server'], needs: ['last-attempt-not-held'] },
  {
    action: 'cancel',
    from: ['published'],
    to: 'cancelled',
    by: officerOrPublisher,
    needs: ['ground-document'],
  },
  {
    action: 'keep',
    from: ['unsold'],
    to: 'kept-by-creditor',
    by: ['officer'],
    needs: ['resolution-document', 'transfer-document'],
  },
  { action: 'return-to-debtor', from: ['unsold'], to: 'returned-to-debtor', by: ['officer'], needs: [] },
  {
    action: 'close',
    from: ['sold', 'kept-by-creditor', 'returned-to-debtor', 'cancelled', 'withdrawn'],
    to: 'closed',
    by: ['officer'],
    needs: [],
  },
];

const beforePaid = ['scheduled', 'registration', 'running', 'held', 'awaiting-payment'] as const;

/** Auction states. After `not-held` the server opens the next attempt; the failed one stays as it is. */
export const auctionTransitions: readonly AuctionTransition[] = [
  { action: 'open-registration', from: ['scheduled'], to: 'registration', by: ['server'], needs: ['dates'] },
  { action: 'start', from: ['registration'], to: 'running', by: ['server'], needs: ['dates'] },
  { action: 'end-with-bids', from: ['running'], to: 'held', by: ['server'], needs: ['bids'] },
  {
    action: 'end-without-bids',
    from: ['registration', 'running'],
    to: 'not-held',
    by: ['server'],
    needs: ['no-bids'],
  },
  { action: 'form-protocol', from: ['held'], to: 'awaiting-payment', by: ['server'], needs: ['protocol'] },
  {
    action: 'record-payment',
    from: ['awaiting-payment'],
    to: 'paid',
    by: ['organizer-publisher'],
    needs: ['payment-milestone'],
  },
  {
    action: 'record-no-payment',
    from: ['awaiting-payment'],
    to: 'not-held',
    by: ['organizer-publisher'],
    needs: ['payment-term-passed', 'payment-milestone'],
  },
  { action: 'issue-act', from: ['paid'], to: 'act-issued', by: ['officer'], needs: ['act-document'] },
  {
    action: 'record-transfer',
    from: ['act-issued'],
    to: 'complete',
    by: ['officer'],
    needs: ['transfer-milestone'],
  },
  {
    action: 'suspend',
    from: beforePaid,
    to: 'suspended',
    by: officerOrPublisher,
    needs: ['ground-document'],
  },
  {
    action: 'resume',
    from: ['suspended'],
    to: 'state-before',
    by: officerOrPublisher,
    needs: ['ground-document'],
  },
  {
    action: 'cancel',
    from: [...beforePaid, 'paid', 'suspended'],
    to: 'cancelled',
    by: officerOrPublisher,
    needs: ['ground-document'],
  },
  {
    action: 'invalidate',
    from: ['act-issued', 'complete'],
    to: 'invalidated',
    by: ['organizer-publisher'],
    needs: ['court-decision'],
  },
];

export const finalLotStates: readonly LotState[] = ['closed'];
export const finalAuctionStates: readonly AuctionState[] = [
  'not-held',
  'cancelled',
  'invalidated',
  'complete',
];

/**
 * Gives the move that `action` makes from a state for somebody with these roles, or undefined when it is
 * forbidden. Takes `undefined` as the state of an object that does not exist yet.
 */
export function findTransition<S extends string, A extends string>(
  table: readonly Transition<S, A>[],
  from: S | undefined,
  action: A,
  roles: readonly Mover[],
): Transition<S, A> | undefined {
  return table.find(
    (row) =>
      row.action === action &&
      (from === undefined ? row.from.length === 0 : row.from.includes(from)) &&
      row.by.some((mover) => roles.includes(mover)),
  );
}

/** Tells that the state itself lets the action happen, whoever asks: tells "forbidden role" from "wrong state". */
export function stateAllows<S extends string, A extends string>(
  table: readonly Transition<S, A>[],
  from: S | undefined,
  action: A,
): boolean {
  return table.some(
    (row) => row.action === action && (from === undefined ? row.from.length === 0 : row.from.includes(from)),
  );
}
