import { assert } from '../../../shared/assert.ts';
import type { Ground, KeepLot, ReturnLot, SubmitLot } from '../../../shared/central-api/lot-commands.ts';
import { officerOrganizes } from '../../../shared/domain/rules/trading-system.ts';
import {
  findTransition,
  type LotAction,
  lotTransitions,
  stateAllows,
} from '../../../shared/domain/state-tables.ts';
import { cancelCurrentAuction } from '../auctions/decisions.ts';
import { openAttempt } from '../auctions/open-attempt.ts';
import { requireDocument } from '../files/file-rows.ts';
import { type Actor, type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { lotToChange, requireOwnOffice, saveLot, visibleBody } from './lot-store.ts';
import type { LotRecord } from './lot-view.ts';
import { requireManifest } from './submit.ts';

type Effect = (call: Call, record: LotRecord, actor: Actor, at: string) => Promise<Partial<LotRecord>>;

/** What a move brings with it beside the state; the table says who may make it and from where. */
const effects: Readonly<Partial<Record<LotAction, Effect>>> = {
  submit: async (call, record, actor, at) => {
    await requireManifest(call, record);
    const { manifest, manifestSha256, signature } = call.body as SubmitLot;
    const version = record.version + 1;
    await call.tx.query(
      'INSERT INTO manifest (lot_id, version, sha256, body, signature) VALUES ($1, $2, $3, $4, $5)',
      [record.id, version, manifestSha256, manifest, signature ?? null],
    );
    const submittedBy = named(actor);
    const signed = signature !== undefined;
    return { version, manifestSha256, signed, submittedAt: at, submittedBy };
  },
  withdraw: async (call) => ({ withdrawalReason: (call.body as { readonly reason: string }).reason }),
  accept: async (_call, _record, actor, at) => ({ acceptedAt: at, acceptedBy: named(actor) }),
  return: async (call, _record, _actor, at) => ({
    reasons: (call.body as ReturnLot).reasons,
    returnedAt: at,
  }),
  publish: async (_call, record, actor, at) => {
    if (record.acceptedBy?.userId === actor.userId) {
      throw new Refusal(403, 'four-eyes', 'The one who accepted may not publish');
    }
    return { publishedAt: at, publishedBy: named(actor) };
  },
  cancel: async (call, record, actor) => {
    const { groundDocument, reason } = call.body as Ground;
    const document = await requireDocument(call.tx, record.id, actor.office, groundDocument);
    await cancelCurrentAuction(call, record, document, reason);
    return { groundDocument: document };
  },
  keep: async (call, record, actor) => {
    const { resolution, act } = call.body as KeepLot;
    const { id } = record;
    const kept = [
      await requireDocument(call.tx, id, actor.office, resolution),
      await requireDocument(call.tx, id, actor.office, act),
    ];
    return { keptDocuments: kept };
  },
  close: async (_call, _record, _actor, at) => ({ closedAt: at }),
};

function move(action: LotAction): (call: Call) => Promise<Answer> {
  return async (call) => {
    const actor = actorOf(call);
    const record = await lotToChange(call);
    const transition = requireTransition(record, action, actor);
    if (decisions.has(action)) await requireOrganizersLot(call, record);
    const now = call.services.clock.now();
    const changes = (await effects[action]?.(call, record, actor, new Date(now).toISOString())) ?? {};
    let next = await saveLot(call.tx, record, { ...changes, state: transition }, now);
    if (action === 'publish') {
      const auction = await openAttempt(call.services, call.tx, { lot: next, previous: undefined, at: now });
      next = await saveLot(call.tx, next, { currentAuctionId: auction.id }, now);
    }
    return { status: 200, body: visibleBody(next, actor), rev: next.rev };
  };
}

function requireTransition(record: LotRecord, action: LotAction, actor: Actor): LotRecord['state'] {
  const row = findTransition(lotTransitions, record.state, action, actor.roles);
  if (!row) {
    if (stateAllows(lotTransitions, record.state, action)) {
      throw new Refusal(403, 'forbidden', `The role may not ${action} a ${record.state} lot`);
    }
    throw new Refusal(409, 'state-forbids', `A ${record.state} lot cannot ${action}`);
  }
  if (row.by.includes('officer') && actor.roles.includes('officer')) requireOwnOffice(actor, record);
  return row.to as LotRecord['state'];
}

/** What only an organizer decides: a lot whose auction the officer organizes is not theirs to take. */
const decisions: ReadonlySet<LotAction> = new Set(['accept', 'return', 'publish']);

async function requireOrganizersLot({ services, tx }: Call, record: LotRecord): Promise<void> {
  const ruleSet = await services.reference.ruleSet(tx, record.ruleSet);
  assert(ruleSet, 'a submitted lot has a known rule set');
  if (!officerOrganizes(ruleSet, record.application.sale.way)) return;
  throw new Refusal(409, 'organized-by-officer', 'The officer organizes the auction of this lot');
}

function named(actor: Actor): NonNullable<LotRecord['acceptedBy']> {
  return { userId: actor.userId as NonNullable<LotRecord['acceptedBy']>['userId'], name: actor.name };
}

export const lotTransitionWrites: Handlers = {
  submitLot: move('submit'),
  withdrawLot: move('withdraw'),
  acceptLot: move('accept'),
  returnLot: move('return'),
  publishLot: move('publish'),
  cancelLot: move('cancel'),
  keepLot: move('keep'),
  returnToDebtorLot: move('return-to-debtor'),
  closeLot: move('close'),
};
