import type { Lot } from '../../../shared/central-api/lot.ts';

/** A lot as it is kept: the contract's resource and what only the server needs. */
export type LotRecord = Lot & { readonly createdBy: { readonly userId: string; readonly name: string } };

/** The contract's resource. */
export function toLot(record: LotRecord): Lot {
  const { createdBy: _server, ...lot } = record;
  return lot;
}

/** What somebody may see of a lot's resource: whole, or without persons, documents and payment details. */
export function toVisibleLot(lot: Readonly<Record<string, unknown>>, full: boolean): Record<string, unknown> {
  if (full) return lot;
  const { id, lotNumber, rev, state, office, ruleSet, currentAuctionId, publishedAt, createdAt, updatedAt } =
    lot;
  const application = lot['application'] as Lot['application'];
  return {
    id,
    lotNumber,
    rev,
    state,
    office,
    ruleSet,
    ...(currentAuctionId === undefined ? {} : { currentAuctionId }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    createdAt,
    updatedAt,
    title: application.object.title,
    objectType: application.objectType,
  };
}
