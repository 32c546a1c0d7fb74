import type { Lot } from '../../../shared/central-api/lot.ts';

/** A lot as it is kept: the contract's resource and what only the server needs. */
export type LotRecord = Lot & {
  readonly createdBy: { readonly userId: string; readonly name: string };
  /** Everybody else who has written into the dossier; absent: nobody yet. */
  readonly changedBy?: readonly string[] | undefined;
};

/** The dossier with one more hand in it: who prepared may not approve, however many came after. */
export function changedByToo(record: LotRecord, userId: string): Pick<LotRecord, 'changedBy'> {
  return { changedBy: [...new Set([...(record.changedBy ?? []), userId])] };
}

/** The contract's resource. */
export function toLot(record: LotRecord): Lot {
  const { createdBy: _creator, changedBy: _others, ...lot } = record;
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
