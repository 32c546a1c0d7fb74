import type { CommandId, PaperId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { lotActions } from '../auctions/permissions.ts';
import { type Tx, write } from '../db/write.ts';
import { auditDossier } from '../dossiers/context.ts';
import { findAuction, findLot } from '../exchange/lot-store.ts';
import { addCommand, pendingCommands } from '../exchange/outbox-store.ts';
import { queueUploads } from '../exchange/transfer-store.ts';
import { findFile } from '../files/file-store.ts';
import type { Workspace } from '../workspace.ts';
import { findPaper, isActIssued, markIssued, type StoredPaper } from './paper-store.ts';

/**
 * Issues the act: milestone `act` goes into the outbox with the hash of its PDF, the PDF into the upload queue before
 * it, the register notes the day; all in one transaction. Errors: `not-found`, `invalid-state`.
 */
export function issueAct(workspace: Workspace, id: PaperId): null {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const paper = findPaper(tx, id);
    if (!paper || paper.kind !== 'act' || paper.auctionId === undefined) {
      throw new AppError('not-found', 'No such act');
    }
    const { auction, pdf } = requireIssuable(workspace, tx, paper);
    const at = ports.now();
    queueUploads(
      tx,
      [
        {
          fileId: pdf.id,
          dossierId: paper.dossierId,
          sha256: pdf.sha256,
          title: pdf.title,
          mediaType: pdf.mediaType,
          sizeBytes: pdf.sizeBytes,
        },
      ],
      { actorId: actor.id, at },
    );
    addCommand(tx, {
      name: 'milestone',
      payload: {
        auctionId: auction.id,
        kind: 'act',
        met: true,
        on: workspace.today(),
        documentSha256: pdf.sha256,
        documentTitle: pdf.title,
        documentType: 'auction-act',
      },
      commandId: ports.newId() as CommandId,
      dossierId: paper.dossierId,
      needsFiles: [pdf.sha256],
      baseRevision: auction.rev,
      actorId: actor.id,
      at,
    });
    markIssued(tx, id, at);
    const data = { paperId: id, number: paper.number, pdfSha256: pdf.sha256 };
    auditDossier(workspace, tx, { id: paper.dossierId, action: 'paper.issue-act', data });
    return null;
  });
}

function requireIssuable(workspace: Workspace, tx: Tx, paper: StoredPaper) {
  const auction = paper.auctionId === undefined ? undefined : findAuction(tx, paper.auctionId);
  const lot = findLot(tx, paper.dossierId);
  const pdf = findFile(tx, paper.pdfFileId)?.file;
  if (!auction || !lot || !pdf) throw new AppError('not-found', 'No such auction here');
  const allowed = lotActions({
    lotState: lot.state,
    auction,
    roles: workspace.actor.roles,
    today: workspace.today(),
    pending: pendingCommands(tx, lot.id).map(({ name }) => name),
  });
  if (isActIssued(tx, auction.id) || !allowed.includes('issue-act')) {
    throw new AppError('invalid-state', 'The act cannot be issued now', { reason: 'auction-state' });
  }
  return { auction, pdf };
}
