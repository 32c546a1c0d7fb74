import type { Lot } from '../../../shared/central-api/lot.ts';
import { type EpochMs, epochMsSchema, kyivDateOf } from '../../../shared/domain/civil-date.ts';
import type { SaleWay } from '../../../shared/domain/rules/rule-set.ts';
import { officerOrganizes } from '../../../shared/domain/rules/trading-system.ts';
import type { Workspace } from '../workspace.ts';

/** A lot as the organizer's decisions see it. */
export type ArrivedLot = Pick<Lot, 'state' | 'acceptedBy'> & { readonly officerOrganizes: boolean };

/** Tells that the officer organizes the auction of a lot, by the rule set in force on the day of receipt. */
export function isOfficersAuction(
  { reference, today }: Workspace,
  lot: { readonly saleWay: SaleWay; readonly submittedAt: EpochMs | undefined },
): boolean {
  const received = lot.submittedAt === undefined ? today() : kyivDateOf(lot.submittedAt);
  return officerOrganizes(reference.ruleSetFor(received), lot.saleWay);
}

/** Gives what decides about a mirrored lot. */
export function toArrived(workspace: Workspace, lot: Lot): ArrivedLot {
  const submittedAt =
    lot.submittedAt === undefined ? undefined : epochMsSchema.parse(Date.parse(lot.submittedAt));
  const saleWay = lot.application.sale.way;
  return {
    state: lot.state,
    acceptedBy: lot.acceptedBy,
    officerOrganizes: isOfficersAuction(workspace, { saleWay, submittedAt }),
  };
}
