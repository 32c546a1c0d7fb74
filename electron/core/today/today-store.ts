import { type Auction, auctionSchema } from '../../../shared/central-api/auction.ts';
import type { AuctionState } from '../../../shared/contract/auctions.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

export type DossierMark = {
  readonly id: DossierId;
  readonly title: string;
  readonly state: DossierState;
  readonly version: number;
  readonly ruleSetId: string;
  readonly valuation: DossierContent['valuation'];
};
type DossierRow = Omit<DossierMark, 'valuation'> & { readonly valuation: string | null };

/** Dossiers that the organizer returned, those made first come first, at most `limit`. */
export function returnedDossiers(
  db: Db,
  limit: number,
): readonly { readonly id: DossierId; readonly title: string }[] {
  return db
    .prepare<[number], { id: DossierId; title: string }>(
      `SELECT id, title FROM dossier INDEXED BY dossier_by_state
       WHERE archived = 0 AND state = 'returned' AND deleted_at IS NULL ORDER BY no LIMIT ?`,
    )
    .all(limit);
}

const marked = `dossier.id, dossier.title, dossier.state, dossier.version, dossier.rule_set_id AS ruleSetId,
  json_extract(dossier.content, '$.valuation') AS valuation`;
const shown = 'dossier.archived = 0 AND dossier.deleted_at IS NULL';
const toMark = ({ valuation, ...row }: DossierRow): DossierMark => ({
  ...row,
  valuation: valuation === null ? undefined : (JSON.parse(valuation) as DossierContent['valuation']),
});

/** Dossiers before sending whose terms end first, at most `limit`, by what they were judged to be. */
export function dossiersByTerm(db: Db, limit: number): readonly DossierMark[] {
  return db
    .prepare<[number], DossierRow>(
      `SELECT ${marked} FROM dossier INDEXED BY dossier_by_due
       WHERE due_on IS NOT NULL AND ${shown} ORDER BY due_on, no LIMIT ?`,
    )
    .all(limit)
    .map(toMark);
}

/** How many dossiers have a term. */
export function countWithTerm(db: Db): number {
  const counted = db
    .prepare<[], { n: number }>(
      `SELECT count(*) AS n FROM dossier INDEXED BY dossier_by_due WHERE due_on IS NOT NULL AND ${shown}`,
    )
    .get();
  return counted?.n ?? 0;
}

/**
 * Dossiers in some states that no term is known of because nobody has judged them yet, the youngest, at most `limit`.
 * CROSS: the few that wait are looked up, never the other way round.
 */
export function dossiersNotJudged(
  db: Db,
  states: readonly DossierState[],
  limit: number,
): readonly DossierMark[] {
  return db
    .prepare<[unknown], DossierRow>(
      `SELECT ${marked} FROM dossier_stale CROSS JOIN dossier USING (no)
       WHERE ${shown} AND dossier.due_on IS NULL AND dossier.state IN (SELECT value FROM json_each(@states))
       ORDER BY dossier_stale.no DESC LIMIT @limit`,
    )
    .all({ states: JSON.stringify(states), limit })
    .map(toMark);
}

export type AuctionMark = { readonly auction: Auction; readonly title: string; readonly own: boolean };
type AuctionRow = { readonly object: string; readonly title: string; readonly own: number };

/**
 * Attempts in some states with the title of their lot and whether the lot was prepared on this workstation; those that
 * start on a later day than `startsUntil` (UTC) are left out.
 */
export function auctionsInStates(
  db: Db,
  states: readonly AuctionState[],
  startsUntil?: CivilDate,
): readonly AuctionMark[] {
  return db
    .prepare<[unknown], AuctionRow>(
      `SELECT auction.object, lot.title, EXISTS (SELECT 1 FROM dossier WHERE dossier.id = lot.id) AS own
       FROM auction JOIN lot ON lot.id = auction.lot_id
       WHERE auction.state IN (SELECT value FROM json_each(@states))
         AND (@startsUntil IS NULL OR substr(json_extract(auction.object, '$.startsAt'), 1, 10) <= @startsUntil)`,
    )
    .all({ states: JSON.stringify(states), startsUntil: startsUntil ?? null })
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
