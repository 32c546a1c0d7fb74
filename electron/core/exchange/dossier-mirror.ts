import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { AuctionState } from '../../../shared/contract/auctions.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { addAudit } from '../audit/store.ts';
import { touch, type Tx } from '../db/write.ts';
import type { LotMark } from './lot-store.ts';
import { pendingCommands } from './outbox.ts';

/** Who stands in the audit chain for what the central database did. */
const centralActor = 'central-database';

type Current = { readonly state: DossierState; readonly version: number };

/**
 * Mirrors a lot of the server in the dossier of the same id, in the transaction that writes the lot. Does nothing when
 * the dossier is not of this workstation. Pending commands are re-read here, inside the transaction: a waiting
 * submission keeps the local state. A return unseals by itself (decisions.md: After a return): the approval is gone,
 * the sent version stays, reasons are kept at their fields, the next version is n+1.
 */
export function mirrorDossier(tx: Tx, lot: Lot, before: LotMark | undefined, at: number): void {
  const dossier = tx
    .prepare<[string], Current>(`SELECT state, version FROM dossier WHERE id = ?`)
    .get(lot.id);
  if (!dossier) return;
  tx.prepare(`UPDATE dossier SET lot_number = @lotNumber, server_version = @rev WHERE id = @id`).run({
    id: lot.id,
    lotNumber: lot.lotNumber,
    rev: lot.rev,
  });
  touch(tx, 'dossier');
  if (lot.manifestSha256 !== undefined) noteSent(tx, lot.id, lot.manifestSha256, lot.submittedAt);
  const moved = before?.state !== lot.state || before.version !== lot.version;
  if (!moved || lot.state === 'draft' || submissionWaits(tx, lot.id)) return;
  if (lot.state === 'returned') unsealReturned(tx, lot);
  else tx.prepare(`UPDATE dossier SET state = @state WHERE id = @id`).run({ id: lot.id, state: lot.state });
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
  if (tx.prepare(`SELECT 1 FROM dossier WHERE id = ?`).get(lotId) === undefined) return;
  addAudit(tx, {
    at,
    userId: centralActor,
    action: `auction.${what}`,
    entity: 'dossier',
    entityId: lotId,
    data: { auctionId: id, reason: outcome ?? null },
  });
}

/** A taken-back submission: the dossier is sealed again, as before it was sent. */
export function mirrorTakenBack(tx: Tx, dossierId: DossierId): void {
  tx.prepare(`UPDATE dossier SET state = 'sealed' WHERE id = ? AND state = 'queued'`).run(dossierId);
  touch(tx, 'dossier');
}

/** A submission that waits decides the local state; the server's answer to it will move the dossier on. */
function submissionWaits(tx: Tx, dossierId: DossierId): boolean {
  return pendingCommands(tx, dossierId).some(({ name }) => name === 'submit-dossier');
}

function unsealReturned(tx: Tx, lot: Lot): void {
  tx.prepare(
    `UPDATE dossier SET state = 'returned', return_reasons = @reasons, version = @next,
       approved_by = NULL, approved_at = NULL, approved_content_sha256 = NULL
     WHERE id = @id`,
  ).run({ id: lot.id, reasons: JSON.stringify(lot.reasons), next: lot.version + 1 });
}

function noteSent(
  tx: Tx,
  dossierId: DossierId,
  manifestSha256: string,
  submittedAt: string | undefined,
): void {
  if (submittedAt === undefined) return;
  tx.prepare(
    `UPDATE sealed_version SET sent_at = @at
     WHERE dossier_id = @dossierId AND manifest_sha256 = @manifestSha256 AND sent_at IS NULL`,
  ).run({ dossierId, manifestSha256, at: Date.parse(submittedAt) });
}
