import { assert } from '../../../shared/assert.ts';
import type { Milestone, RecordMilestone } from '../../../shared/central-api/milestone.ts';
import { kyivDateOf } from '../../../shared/domain/civil-date.ts';
import { fromMoney } from '../../../shared/domain/money.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';
import type { TermKey } from '../../../shared/domain/rules/term.ts';
import {
  auctionTransitions,
  type AuctionAction,
  findTransition,
  stateAllows,
} from '../../../shared/domain/state-tables.ts';
import { dueDayOf } from '../../../shared/domain/terms/terms.ts';
import { requireDocument } from '../files/file-rows.ts';
import { type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { auctionToChange, saveAuction, visibleAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { failAuction, lotOf, sellLot } from './outcome.ts';

/** A milestone that moves the state, by the table. */
function actionOf({ kind, met }: RecordMilestone): AuctionAction | undefined {
  if (kind === 'payment') return met ? 'record-payment' : 'record-no-payment';
  if (kind === 'act') return 'issue-act';
  return kind === 'transfer' ? 'record-transfer' : undefined;
}

async function recordMilestone(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const record = await auctionToChange(call);
  const request = call.body as RecordMilestone;
  const at = call.services.clock.now();
  if (request.on > kyivDateOf(at)) throw bad('/on', 'future', 'The day has not come yet');
  const action = actionOf(request);
  if (action) requireMove(record, action, actor.roles);
  else requireDepositReturn(record, actor.roles);
  requireContent(record, request, kyivDateOf(at));
  const milestones = await nextMilestones(call, record, request);
  const next = await applyMove(call, { record, action, milestones, at });
  return { status: 200, body: visibleAuction(next, actor), rev: next.rev };
}

function requireMove(record: AuctionRecord, action: AuctionAction, roles: readonly CentralRole[]): void {
  if (findTransition(auctionTransitions, record.state, action, roles)) return;
  if (stateAllows(auctionTransitions, record.state, action)) {
    throw new Refusal(403, 'forbidden', `The role may not ${action} a ${record.state} auction`);
  }
  throw new Refusal(409, 'state-forbids', `A ${record.state} auction cannot ${action}`);
}

function requireDepositReturn(record: AuctionRecord, roles: readonly CentralRole[]): void {
  if (!roles.includes('organizer-publisher'))
    throw new Refusal(403, 'forbidden', 'The organizer returns deposits');
  const open = record.milestones.some(({ kind, met }) => kind === 'deposit-return' && met === undefined);
  if (!open) throw new Refusal(409, 'state-forbids', 'No return of deposits is open');
}

function requireContent(record: AuctionRecord, request: RecordMilestone, today: string): void {
  switch (request.kind) {
    case 'payment':
      if (request.met) requirePaidSum(record, request.sum);
      else requireTermPassed(record, today);
      return;
    case 'act':
    case 'transfer':
      if (!request.met) throw bad('/met', 'invalid', 'Only what was done is recorded');
      if (request.kind === 'act' && !request.document)
        throw bad('/document', 'required', 'The act is required');
      return;
    case 'deposit-return':
      return;
  }
}

function requireTermPassed(record: AuctionRecord, today: string): void {
  const dueOn = record.milestones.find(({ kind }) => kind === 'payment')?.dueOn;
  if (dueOn === undefined || today > dueOn) return;
  throw new Refusal(409, 'term-not-passed', `The winner may pay until ${dueOn}`);
}

/** The winner's deposit counts toward the price, so the transfer may be smaller by it (domain/procedure.md 3.5). */
function requirePaidSum(record: AuctionRecord, sum: RecordMilestone['sum']): void {
  if (!sum) throw bad('/sum', 'required', 'The sum of the payment is required');
  assert(record.finalPrice, 'an auction awaiting payment has its price');
  const paid = fromMoney(sum);
  const price = fromMoney(record.finalPrice);
  const deposit = fromMoney(record.deposit);
  if (paid <= price && paid + deposit >= price && paid > 0) return;
  throw new Refusal(422, 'sum-invalid', 'The sum does not cover the price', {
    errors: [
      {
        location: 'body',
        name: '/sum',
        code: 'sum-invalid',
        description: `price ${record.finalPrice.amount}`,
      },
    ],
  });
}

async function nextMilestones(
  call: Call,
  record: AuctionRecord,
  request: RecordMilestone,
): Promise<Milestone[]> {
  const { kind, met, on, sum } = request;
  const document =
    request.document &&
    (await requireDocument(call.tx, record.lotId, actorOf(call).office, request.document));
  const known = record.milestones.find((milestone) => milestone.kind === kind);
  const recorded: Milestone = {
    toVerify: false,
    ...known,
    kind,
    met,
    on,
    ...(sum ? { sum } : {}),
    ...(document ? { document } : {}),
  };
  const others = record.milestones.filter((milestone) => milestone.kind !== kind);
  const opened = kind === 'payment' && met ? await afterPayment(call, record, on) : [];
  return [...others, recorded, ...opened];
}

/** Payment opens the officer's terms: the act, and lifting the arrests with the handing over. */
async function afterPayment(
  call: Call,
  record: AuctionRecord,
  on: RecordMilestone['on'],
): Promise<Milestone[]> {
  const { services, tx } = call;
  const ruleSet = await services.reference.ruleSet(tx, (await lotOf(tx, record)).ruleSet);
  assert(ruleSet, 'a published lot has a known rule set');
  const calendar = await services.reference.calendar(tx);
  const due = (kind: 'act' | 'transfer', key: TermKey): Milestone => {
    const { on: dueOn, article, toVerify } = dueDayOf(ruleSet, key, on, calendar);
    return { kind, dueOn, article, toVerify };
  };
  return [due('act', 'act.issue'), due('transfer', 'arrest.lift')];
}

type Move = {
  readonly record: AuctionRecord;
  readonly action: AuctionAction | undefined;
  readonly milestones: Milestone[];
  readonly at: number;
};

async function applyMove(call: Call, { record, action, milestones, at }: Move): Promise<AuctionRecord> {
  if (action === 'record-no-payment') {
    return failAuction(call.services, call.tx, { record, outcome: 'not-paid', at, changes: { milestones } });
  }
  const state = action ? stateAfter(record, action) : record.state;
  const next = await saveAuction(call.tx, record, { milestones, state }, at);
  if (action === 'record-transfer') await sellLot(call.tx, next, at);
  return next;
}

function stateAfter(record: AuctionRecord, action: AuctionAction): AuctionRecord['state'] {
  const row = auctionTransitions.find((row) => row.action === action && row.from.includes(record.state));
  assert(row && row.to !== 'state-before', 'the table names the state after');
  return row.to;
}

function bad(name: string, code: string, description: string): Refusal {
  return new Refusal(422, 'invalid-request', description, {
    errors: [{ location: 'body', name, code, description }],
  });
}

export const milestoneWrites: Handlers = { recordMilestone };
