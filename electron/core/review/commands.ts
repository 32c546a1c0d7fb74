import type { ReviewDraft } from '../../../shared/contract/review.ts';
import type { CommandId, DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { write } from '../db/write.ts';
import type { CommandBody, CommandPayload } from '../exchange/commands.ts';
import { findLot, findLotMark } from '../exchange/lot-store.ts';
import { findManifest } from '../exchange/manifest-store.ts';
import { addCommand, pendingCommands } from '../exchange/outbox-store.ts';
import type { Workspace } from '../workspace.ts';
import { judgeManifest } from './arrival.ts';
import { type ArrivedLot, toArrived } from './arrived.ts';
import { dropDraft, putDraft } from './draft-store.ts';
import { type ReviewAction, reviewActions } from './permissions.ts';

type Reasons = CommandPayload<'return'>['reasons'];

/** Checker: the dossier is in order. */
export function accept(workspace: Workspace, id: DossierId): null {
  return decide(workspace, id, { name: 'accept', payload: {} });
}

/** Checker, or publisher after acceptance: back to the officer with reasons at their fields. */
export function returnToOfficer(workspace: Workspace, id: DossierId, reasons: Reasons): null {
  return decide(workspace, id, { name: 'return', payload: { reasons } });
}

/** Publisher, another person than the one who accepted: opens the first attempt. */
export function publish(workspace: Workspace, id: DossierId): null {
  return decide(workspace, id, { name: 'publish', payload: {} });
}

/** Keeps what the signed-in person has written so far. Throws `not-found`. */
export function keepDraft(workspace: Workspace, id: DossierId, draft: ReviewDraft): null {
  write(workspace.db, (tx) => {
    if (!findLotMark(tx, id)) throw new AppError('not-found', 'No such lot here');
    putDraft(tx, { lotId: id, userId: workspace.actor.id }, draft);
  });
  return null;
}

function decide(
  workspace: Workspace,
  id: DossierId,
  body: Extract<CommandBody, { readonly name: ReviewAction }>,
): null {
  const { db, ports, actor } = workspace;
  const at = ports.now();
  write(db, (tx) => {
    const lot = findLot(tx, id);
    if (!lot) throw new AppError('not-found', 'No such lot here');
    const pending = pendingCommands(tx, id).map(({ name }) => name);
    const arrived = toArrived(workspace, lot);
    if (!reviewActions(arrived, actor, pending).includes(body.name))
      throw refusal(body.name, arrived, actor.id, pending);
    if (body.name !== 'return' && judgeManifest(lot, findManifest(tx, id)) === 'differs')
      throw new AppError('invalid-state', 'Not what was sealed', { reason: 'manifest-differs' });
    addCommand(tx, {
      ...body,
      commandId: ports.newId() as CommandId,
      dossierId: id,
      needsFiles: [],
      baseRevision: lot.rev,
      actorId: actor.id,
      at,
    });
    dropDraft(tx, { lotId: id, userId: actor.id });
    addAudit(tx, {
      at,
      userId: actor.id,
      action: `review.${body.name}`,
      entity: 'lot',
      entityId: id,
      data: { lotNumber: lot.lotNumber, reasons: body.name === 'return' ? body.payload.reasons.length : 0 },
    });
  });
  return null;
}

function refusal(
  action: ReviewAction,
  lot: ArrivedLot,
  actorId: string,
  pending: readonly string[],
): AppError {
  if (pending.length > 0) {
    return new AppError('invalid-state', 'A decision is on its way', { reason: 'decision-on-its-way' });
  }
  if (lot.officerOrganizes) {
    return new AppError('invalid-state', 'The officer organizes it', { reason: 'organized-by-officer' });
  }
  if (action === 'publish' && lot.acceptedBy?.userId === actorId) {
    return new AppError('forbidden', 'Who accepted does not publish', { reason: 'four-eyes' });
  }
  return new AppError('invalid-state', `${action} is not possible in ${lot.state}`, { reason: 'lot-state' });
}
