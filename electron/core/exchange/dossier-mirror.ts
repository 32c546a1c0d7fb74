import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { AuctionState } from '../../../shared/contract/auctions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { addAudit } from '../audit/store.ts';
import type { Tx } from '../db/write.ts';
import { noteVersionSent } from '../dossiers/sealed-version-store.ts';
import { hasDossier, setMirroredState, setReturned, setServerMark } from './dossier-mirror-store.ts';
import type { LotMark } from './lot-store.ts';
import { pendingCommands } from './outbox-store.ts';

/** Who stands in the audit chain for what the central database did. */
const centralActor = 'central-database';

/**
 * Mirrors a lot of the server in the dossier of the same id, in the transaction that writes the lot. Does nothing when
 * the dossier is not of this workstation. Pending commands are re-read here, inside the transaction: a waiting
 * submission keeps the local state. A return unseals by itself (decisions.md: After a return): the approval is gone,
 * the sent version stays, reasons are kept at their fields, the next version is n+1.
 */
export function mirrorDossier(tx: Tx, lot: Lot, before: LotMark | undefined, at: number): void {
  if (!setServerMark(tx, lot)) return;
  if (lot.manifestSha256 !== undefined && lot.submittedAt !== undefined) {
    noteVersionSent(tx, lot.id, lot.manifestSha256, Date.parse(lot.submittedAt));
  }
  const moved = before?.state !== lot.state || before.version !== lot.version;
  if (!moved || lot.state === 'draft' || submissionWaits(tx, lot.id)) return;
  if (lot.state === 'returned') setReturned(tx, lot);
  else setMirroredState(tx, lot.id, lot.state);
  addAudit(tx, {
    at,
    userId: centralActor,
    action: `lot.${lot.state}`,
    entity: 'dossier',
    entityId: lot.id,
    data: { rev: lot.rev, version: lot.version, reasons: lot.reasons.length },
  });
}

/** Notes in the history of an own dossier that its auction was stopped, or goes on, whichever side decided it. */
export function noteStop(
  tx: Tx,
  given: { readonly before: AuctionState | undefined; readonly auction: Auction; readonly at: number },
): void {
  const { before, auction, at } = given;
  const { id, lotId, state, outcome } = auction;
  const what =
    state === 'suspended' || state === 'cancelled' ? state : before === 'suspended' ? 'resumed' : undefined;
  if (what === undefined || before === state) return;
  if (!hasDossier(tx, lotId)) return;
  addAudit(tx, {
    at,
    userId: centralActor,
    action: `auction.${what}`,
    entity: 'dossier',
    entityId: lotId,
    data: { auctionId: id, reason: outcome ?? null },
  });
}

/** A submission that waits decides the local state; the server's answer to it will move the dossier on. */
function submissionWaits(tx: Tx, dossierId: DossierId): boolean {
  return pendingCommands(tx, dossierId).some(({ name }) => name === 'submit-dossier');
}
