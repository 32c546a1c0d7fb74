import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CoreContract } from '../../../shared/contract/core.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { CommandId, FileId, Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { AuditData } from '../audit/chain.ts';
import { type Tx, write } from '../db/write.ts';
import { auditDossier } from '../dossiers/context.ts';
import type { CommandBody, CommandPayload } from '../exchange/commands.ts';
import { findAuction, findLot } from '../exchange/lot-store.ts';
import { addCommand, pendingCommands } from '../exchange/outbox-store.ts';
import type { Workspace } from '../workspace.ts';
import { attachDocument } from './attach-document.ts';
import { type LotAction, lotActions } from './permissions.ts';

/** Organizer-publisher: the winner paid (date, sum, proof), or the term passed without payment. */
export function recordPayment(
  workspace: Workspace,
  input: Input<CoreContract['auctions.recordPayment']>,
): null {
  const { auctionId, met, on, sumKopiykas, documentFileId: fileId } = input;
  if (met && sumKopiykas === undefined) {
    throw new AppError('invalid-input', 'A payment has a sum', { reason: 'payment-sum' });
  }
  const action = met ? 'record-payment' : 'record-no-payment';
  const milestone = { auctionId, kind: 'payment', met, on, sumKopiykas } as const;
  return recordMilestone(workspace, { action, milestone, fileId, type: 'payment-proof' });
}

/** Officer: arrests are lifted and the property is handed over; the act of transfer goes with it. */
export function recordTransfer(
  workspace: Workspace,
  input: Input<CoreContract['auctions.recordTransfer']>,
): null {
  const { auctionId, on, documentFileId: fileId } = input;
  const milestone = { auctionId, kind: 'transfer', met: true, on } as const;
  return recordMilestone(workspace, {
    action: 'record-transfer',
    milestone,
    fileId,
    type: 'transfer-act',
  });
}

/** Officer or organizer-publisher: suspends, resumes or cancels by a ground document, with the reason in words. */
export function decideAuction(workspace: Workspace, input: Input<CoreContract['auctions.decide']>): null {
  const { auctionId, action, reason, documentFileId: fileId } = input;
  return write(workspace.db, (tx) => {
    const auction = requireAction(tx, workspace, auctionId, action);
    const groundDocument = attachDocument(workspace, tx, {
      lotId: auction.lotId,
      fileId,
      type: 'ground-document',
    });
    const body = { name: action, payload: { auctionId, groundDocument, reason } } as const;
    const data = { auctionId, reason, documentSha256: groundDocument.sha256 };
    return send(workspace, tx, { auction, action, body, data, needsFiles: [groundDocument.sha256] });
  });
}

type RecordedMilestone = {
  readonly action: LotAction;
  readonly milestone: CommandPayload<'milestone'>;
  readonly fileId: FileId | undefined;
  readonly type: DocumentType;
};

function recordMilestone(workspace: Workspace, { action, milestone, fileId, type }: RecordedMilestone): null {
  return write(workspace.db, (tx) => {
    const auction = requireAction(tx, workspace, milestone.auctionId, action);
    const document =
      fileId === undefined
        ? undefined
        : attachDocument(workspace, tx, { lotId: auction.lotId, fileId, type });
    const named = document && {
      documentSha256: document.sha256,
      documentTitle: document.title,
      documentType: document.type,
    };
    const { auctionId, on, met, sumKopiykas = null } = milestone;
    const data = { auctionId, on, met, sumKopiykas, documentSha256: document?.sha256 ?? null };
    const body = { name: 'milestone', payload: { ...milestone, ...named } } as const;
    return send(workspace, tx, {
      auction,
      action,
      body,
      data,
      needsFiles: document ? [document.sha256] : [],
    });
  });
}

type Sent = {
  readonly auction: Auction;
  readonly action: LotAction;
  readonly body: CommandBody;
  readonly data: AuditData;
  readonly needsFiles: readonly Sha256[];
};

function send(workspace: Workspace, tx: Tx, { auction, action, body, data, needsFiles }: Sent): null {
  const { ports, actor } = workspace;
  addCommand(tx, {
    ...body,
    commandId: ports.newId() as CommandId,
    dossierId: auction.lotId,
    needsFiles,
    baseRevision: auction.rev,
    actorId: actor.id,
    at: ports.now(),
  });
  auditDossier(workspace, tx, { id: auction.lotId, action: `auction.${action}`, data });
  return null;
}

/** Throws `not-found`, or `invalid-state` when the state tables or a pending decision forbid the action. */
function requireAction(tx: Tx, workspace: Workspace, auctionId: Auction['id'], action: LotAction): Auction {
  const auction = findAuction(tx, auctionId);
  const lot = auction && findLot(tx, auction.lotId);
  if (!auction || !lot) throw new AppError('not-found', 'No such auction here');
  const pending = pendingCommands(tx, lot.id).map(({ name }) => name);
  const allowed = lotActions({
    lotState: lot.state,
    auction,
    roles: workspace.actor.roles,
    today: workspace.today(),
    pending,
  });
  if (!allowed.includes(action)) {
    throw new AppError('invalid-state', `${action} is not possible now`, {
      reason: pending.length > 0 ? 'decision-on-its-way' : 'auction-state',
    });
  }
  return auction;
}
