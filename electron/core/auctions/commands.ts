import type { Auction } from '../../../shared/central-api/auction.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CoreContract } from '../../../shared/contract/core.ts';
import type { CommandId, Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { type Tx, write } from '../db/write.ts';
import type { CommandPayload } from '../exchange/commands.ts';
import { findAuction, findLot } from '../exchange/lot-store.ts';
import { addCommand, pendingCommands } from '../exchange/outbox.ts';
import type { Workspace } from '../workspace.ts';
import { type LotAction, lotActions } from './permissions.ts';

/** Organizer-publisher: the winner paid (date and sum), or the term passed without payment. */
export function recordPayment(
  workspace: Workspace,
  input: Input<CoreContract['auctions.recordPayment']>,
): null {
  const { auctionId, met, on, sumKopiykas } = input;
  if (met && sumKopiykas === undefined) {
    throw new AppError('invalid-input', 'A payment has a sum', { reason: 'payment-sum' });
  }
  return send(workspace, auctionId, met ? 'record-payment' : 'record-no-payment', {
    auctionId,
    kind: 'payment',
    met,
    on,
    sumKopiykas,
  });
}

/** Officer: arrests are lifted and the property is handed over. */
export function recordTransfer(
  workspace: Workspace,
  input: Input<CoreContract['auctions.recordTransfer']>,
): null {
  const { auctionId, on } = input;
  return send(workspace, auctionId, 'record-transfer', { auctionId, kind: 'transfer', met: true, on });
}

function send(
  workspace: Workspace,
  auctionId: Auction['id'],
  action: LotAction,
  payload: CommandPayload<'milestone'>,
): null {
  const { db, ports, actor } = workspace;
  const at = ports.now();
  write(db, (tx) => {
    const auction = requireAction(tx, workspace, auctionId, action);
    const needsFiles: readonly Sha256[] =
      payload.documentSha256 === undefined ? [] : [payload.documentSha256];
    addCommand(tx, {
      name: 'milestone',
      payload,
      commandId: ports.newId() as CommandId,
      dossierId: auction.lotId,
      needsFiles,
      baseRevision: auction.rev,
      actorId: actor.id,
      at,
    });
    addAudit(tx, {
      at,
      userId: actor.id,
      action: `auction.${action}`,
      entity: 'dossier',
      entityId: auction.lotId,
      data: { auctionId, on: payload.on, met: payload.met, sumKopiykas: payload.sumKopiykas ?? null },
    });
  });
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
