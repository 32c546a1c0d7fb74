import type { DocumentRef } from '../../../shared/central-api/document.ts';
import type { Ground } from '../../../shared/central-api/lot-commands.ts';
import { auctionTransitions, findTransition, stateAllows } from '../../../shared/domain/state-tables.ts';
import { requireDocument } from '../files/file-rows.ts';
import { type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { saveLot } from '../lots/lot-store.ts';
import type { LotRecord } from '../lots/lot-view.ts';
import { auctionToChange, findAuction, saveAuction, visibleAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { lotOf } from './outcome.ts';
import { takeEvents } from './planned-events.ts';
import { resumedRecord } from './resume.ts';

type Decision = 'suspend' | 'resume' | 'cancel' | 'invalidate';

function decide(action: Decision): (call: Call) => Promise<Answer> {
  return async (call) => {
    const actor = actorOf(call);
    const record = await auctionToChange(call);
    if (!findTransition(auctionTransitions, record.state, action, actor.roles))
      throw forbidden(record, action);
    const { groundDocument, reason } = call.body as Ground;
    const document = await requireDocument(call.tx, record.lotId, actor.office, groundDocument);
    const next = await effects[action](call, record, { groundDocument: document, outcome: reason });
    return { status: 200, body: visibleAuction(next, actor), rev: next.rev };
  };
}

type Changes = { readonly groundDocument: DocumentRef; readonly outcome: string };
type Effect = (call: Call, record: AuctionRecord, changes: Changes) => Promise<AuctionRecord>;

const effects: Readonly<Record<Decision, Effect>> = {
  suspend: async (call, record, changes) => {
    const at = call.services.clock.now();
    const pause = { at, events: await takeEvents(call.tx, record.id) };
    const paused = { ...changes, state: 'suspended', suspendedFrom: record.state, pause } as const;
    return saveAuction(call.tx, record, paused, at);
  },
  resume: async (call, record, changes) => {
    const {
      suspendedFrom: _from,
      pause: _pause,
      outcome: _outcome,
      ...kept
    } = await resumedRecord(call, record);
    return saveAuction(call.tx, kept, { groundDocument: changes.groundDocument }, call.services.clock.now());
  },
  cancel: async (call, record, changes) => {
    const cancelled = await cancelAuction(call, record, changes.groundDocument, changes.outcome);
    const lot = await lotOf(call.tx, record);
    if (lot.state === 'published') {
      const { groundDocument } = changes;
      await saveLot(call.tx, lot, { state: 'cancelled', groundDocument }, call.services.clock.now());
    }
    return cancelled;
  },
  invalidate: (call, record, changes) =>
    saveAuction(call.tx, record, { ...changes, state: 'invalidated' }, call.services.clock.now()),
};

/** Cancels the auction of a lot that is being cancelled; refuses where the table forbids it (the act is issued). */
export async function cancelCurrentAuction(
  call: Call,
  lot: LotRecord,
  document: DocumentRef,
  reason: string,
): Promise<void> {
  if (lot.currentAuctionId === undefined) return;
  const record = await findAuction(call.tx, lot.currentAuctionId, true);
  if (!record) return;
  if (!stateAllows(auctionTransitions, record.state, 'cancel')) throw forbidden(record, 'cancel');
  await cancelAuction(call, record, document, reason);
}

async function cancelAuction(
  call: Call,
  record: AuctionRecord,
  groundDocument: DocumentRef,
  outcome: string,
): Promise<AuctionRecord> {
  await takeEvents(call.tx, record.id);
  const changes = { state: 'cancelled', groundDocument, outcome } as const;
  return saveAuction(call.tx, record, changes, call.services.clock.now());
}

function forbidden(record: AuctionRecord, action: Decision): Refusal {
  if (stateAllows(auctionTransitions, record.state, action)) {
    return new Refusal(403, 'forbidden', `The role may not ${action} a ${record.state} auction`);
  }
  return new Refusal(409, 'state-forbids', `A ${record.state} auction cannot ${action}`);
}

export const decisionWrites: Handlers = {
  suspendAuction: decide('suspend'),
  resumeAuction: decide('resume'),
  cancelAuction: decide('cancel'),
  invalidateAuction: decide('invalidate'),
};
