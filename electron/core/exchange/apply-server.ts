import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import type { LotState } from '../../../shared/domain/dossier.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { Tx } from '../db/write.ts';
import type { ExchangeDeps } from './deps.ts';
import { mirrorDossier, noteStop } from './dossier-mirror.ts';
import { findAuction, findLot, findLotMark, listLots, putAuction, putLot } from './lot-store.ts';
import { type RemoteFile, remoteFilesOf } from './remote-file-store.ts';
import { putAuctionFiles, putLotFiles } from './remote-files.ts';
import { queueDownloads } from './transfer-store.ts';

type Deps = Pick<ExchangeDeps, 'actor' | 'ports'>;
/** States in which a reviewer has something to decide. */
export const reviewedStates: readonly LotState[] = ['submitted', 'accepted'];
const reviewRoles: readonly Role[] = ['organizer-checker', 'organizer-publisher'];

/** Writes a lot of the server: mirror, its files, the dossier of the same id, downloads that are wanted here. */
export function applyLot(tx: Tx, deps: Deps, lot: Lot): void {
  const before = findLotMark(tx, lot.id);
  if (!putLot(tx, lot)) return;
  putLotFiles(tx, lot);
  mirrorDossier(tx, lot, before, deps.ports.now());
  if (isReviewed(lot.state) && mayReview(deps)) wantFiles(tx, deps, lot.id, 'lot');
}

/**
 * A reviewer signs in: files of dossiers that arrived while somebody else sat here (an administrator may not fetch
 * them) are wanted now. Nothing happens for other people.
 */
export function wantReviewFiles(tx: Tx, deps: Deps): void {
  if (!mayReview(deps)) return;
  for (const { id, own } of listLots(tx, { states: reviewedStates }))
    if (!own) wantFiles(tx, deps, id, 'lot');
}

function isReviewed(state: LotState): boolean {
  return reviewedStates.includes(state);
}

/** Tells that the signed-in person reviews arrived dossiers. */
export function mayReview({ actor }: Pick<ExchangeDeps, 'actor'>): boolean {
  return actor.roles.some((role) => reviewRoles.includes(role));
}

/** Writes an attempt of the server with its files. */
export function applyAuction(tx: Tx, deps: Deps, auction: Auction): void {
  const before = findAuction(tx, auction.id)?.state;
  if (!putAuction(tx, auction)) return;
  putAuctionFiles(tx, auction);
  noteStop(tx, { before, auction, at: deps.ports.now() });
  wantFiles(tx, deps, auction.lotId, auction.id);
}

/**
 * Brings the dossier in line with the mirror after its submission left the outbox: the feed may have told of the
 * new state while the command still waited for its lost answer.
 */
export function settleDossier(tx: Tx, deps: Deps, dossierId: Lot['id']): void {
  const lot = findLot(tx, dossierId);
  if (lot && lot.state !== 'draft' && lot.state !== 'returned')
    mirrorDossier(tx, lot, undefined, deps.ports.now());
}

function wantFiles(tx: Tx, deps: Deps, lotId: Lot['id'], source: string): void {
  const wanted = remoteFilesOf(tx, lotId).filter((file) => file.source === source && !file.here);
  queueDownloads(tx, wanted.map(toTransfer), { actorId: deps.actor.id, at: deps.ports.now() });
}

function toTransfer(file: RemoteFile) {
  const { id, lotId, sha256, title, mediaType, sizeBytes } = file;
  return { fileId: id, dossierId: lotId, sha256, title, mediaType, sizeBytes };
}
