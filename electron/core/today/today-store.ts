import { type Auction, auctionSchema } from '../../../shared/central-api/auction.ts';
import type { AuctionState } from '../../../shared/contract/auctions.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

export type DossierMark = {
  readonly id: DossierId;
  readonly title: string;
  readonly state: DossierState;
  readonly ruleSetId: string;
  readonly valuation: DossierContent['valuation'];
};
type DossierRow = Omit<DossierMark, 'valuation'> & { readonly valuation: string | null };

/** Dossiers in some states with their valuation dates, newest first, at most `limit`. */
export function dossiersInStates(
  db: Db,
  states: readonly DossierState[],
  limit: number,
): readonly DossierMark[] {
  return db
    .prepare<[{ states: string; limit: number }], DossierRow>(
      `SELECT id, title, state, rule_set_id AS ruleSetId, json_extract(content, '$.valuation') AS valuation
       FROM dossier WHERE archived = 0 AND deleted_at IS NULL AND state IN (SELECT value FROM json_each(@states))
       ORDER BY updated_at DESC LIMIT @limit`,
    )
    .all({ states: JSON.stringify(states), limit })
    .map(({ valuation, ...row }) => ({
      ...row,
      valuation: valuation === null ? undefined : (JSON.parse(valuation) as DossierContent['valuation']),
    }));
}

export type AuctionMark = { readonly auction: Auction; readonly title: string; readonly own: boolean };
type AuctionRow = { readonly object: string; readonly title: string; readonly own: number };

/** Attempts in some states with the title of their lot and whether the lot was prepared on this workstation. */
export function auctionsInStates(db: Db, states: readonly AuctionState[]): readonly AuctionMark[] {
  return db
    .prepare<[string], AuctionRow>(
      `SELECT auction.object, lot.title, EXISTS (SELECT 1 FROM dossier WHERE dossier.id = lot.id) AS own
       FROM auction JOIN lot ON lot.id = auction.lot_id
       WHERE auction.state IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(states))
    .map(({ object, title, own }) => ({
      auction: auctionSchema.parse(JSON.parse(object)),
      title,
      own: own === 1,
    }));
}

/** Refused commands with the title of their dossier or lot. */
export function refusedCommands(
  db: Db,
): readonly { readonly dossierId: DossierId; readonly name: string; readonly title: string }[] {
  return db
    .prepare<[], { dossierId: DossierId; name: string; title: string }>(
      `SELECT outbox.dossier_id AS dossierId, outbox.name, coalesce(dossier.title, lot.title, '') AS title
       FROM outbox LEFT JOIN dossier ON dossier.id = outbox.dossier_id LEFT JOIN lot ON lot.id = outbox.dossier_id
       WHERE outbox.state = 'parked' ORDER BY outbox.seq`,
    )
    .all();
}
