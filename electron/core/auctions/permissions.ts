import type { Auction } from '../../../shared/central-api/auction.ts';
import { auctionDecisions, type LotView } from '../../../shared/contract/auctions.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { LotState } from '../../../shared/domain/dossier.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import {
  type AuctionAction,
  auctionTransitions,
  findTransition,
  lotTransitions,
  type Mover,
} from '../../../shared/domain/state-tables.ts';

/** Workstation roles that the central database's tables know too. */
const movingRoles: ReadonlySet<Role> = new Set(['officer', 'organizer-checker', 'organizer-publisher']);

export type LotAction = LotView['may'][number];

/**
 * What a person may do at a published lot now: by the state tables (decisions.md), by the roles, and only while no
 * other decision of this workstation is still on its way. Used for the view and for refusing.
 */
export function lotActions(facts: {
  readonly lotState: LotState;
  readonly auction: Auction | undefined;
  readonly roles: readonly Role[];
  readonly today: CivilDate;
  readonly pending: readonly string[];
}): readonly LotAction[] {
  if (facts.pending.length > 0) return [];
  const movers = facts.roles.filter((role): role is Role & Mover => movingRoles.has(role));
  const allows = (action: AuctionAction) =>
    facts.auction !== undefined &&
    findTransition(auctionTransitions, facts.auction.state, action, movers) !== undefined;
  const actions: LotAction[] = [];
  if (allows('record-payment')) actions.push('record-payment');
  if (allows('record-no-payment') && paymentTermPassed(facts.auction, facts.today))
    actions.push('record-no-payment');
  if (allows('issue-act')) actions.push('issue-act');
  if (allows('record-transfer')) actions.push('record-transfer');
  actions.push(...auctionDecisions.filter(allows));
  if (findTransition(lotTransitions, facts.lotState, 'close', movers)) actions.push('close');
  return actions;
}

function paymentTermPassed(auction: Auction | undefined, today: CivilDate): boolean {
  const dueOn = auction?.milestones.find(({ kind }) => kind === 'payment')?.dueOn;
  return dueOn !== undefined && today > dueOn;
}
