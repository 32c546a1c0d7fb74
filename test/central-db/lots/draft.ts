import type { CreateLot, PatchLot } from '../../../shared/central-api/lot-commands.ts';
import { nextValue } from '../feed/feed.ts';
import { type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import {
  deleteLot,
  insertLot,
  lotToChange,
  requireOwnOffice,
  saveLot,
  visibleBody,
  visibleLot,
} from './lot-store.ts';
import { changedByToo, type LotRecord } from './lot-view.ts';

async function createLot(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const { id, application, ruleSet } = call.body as CreateLot;
  await requireRuleSet(call, ruleSet);
  const at = new Date(call.services.clock.now()).toISOString();
  const record: LotRecord = {
    id,
    lotNumber: String(await nextValue(call.tx, 'lot-number')),
    rev: 1,
    state: 'draft',
    office: { id: actor.office.id, name: actor.office.name },
    application,
    ruleSet,
    documents: [],
    version: 0,
    signed: false,
    reasons: [],
    createdAt: at,
    updatedAt: at,
    createdBy: { userId: actor.userId, name: actor.name },
  };
  await insertLot(call.tx, record);
  return { status: 201, body: visibleBody(record, actor), rev: 1 };
}

async function getLot(call: Call): Promise<Answer> {
  const record = await visibleLot(call);
  return { status: 200, body: visibleBody(record, actorOf(call)), rev: record.rev };
}

async function patchLot(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const record = await draftToChange(call);
  const { application, ruleSet } = call.body as PatchLot;
  if (ruleSet !== undefined) await requireRuleSet(call, ruleSet);
  const changes = {
    ...(application === undefined ? {} : { application }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...changedByToo(record, actor.userId),
  };
  const next = await saveLot(call.tx, record, changes, call.services.clock.now());
  return { status: 200, body: visibleBody(next, actor), rev: next.rev };
}

async function removeLot(call: Call): Promise<Answer> {
  const record = await draftToChange(call);
  if (record.version > 0) throw new Refusal(409, 'state-forbids', 'It was submitted; withdraw it instead');
  await deleteLot(call.tx, record);
  return { status: 204 };
}

/** The lot of the path while its officer may still change it: draft or returned. */
export async function draftToChange(call: Call): Promise<LotRecord> {
  const record = await lotToChange(call);
  requireOwnOffice(actorOf(call), record);
  if (record.state !== 'draft' && record.state !== 'returned') {
    throw new Refusal(409, 'state-forbids', `A ${record.state} lot may not be changed`);
  }
  return record;
}

async function requireRuleSet(call: Call, id: string): Promise<void> {
  if (await call.services.reference.ruleSet(call.tx, id)) return;
  throw new Refusal(422, 'unknown-rule-set', `Rule set ${id} is not known`, {
    errors: [{ location: 'body', name: '/ruleSet', code: 'unknown', description: 'see GET /rule-sets' }],
  });
}

export const draftReads: Handlers = { getLot };
export const draftWrites: Handlers = { createLot, patchLot, deleteLot: removeLot };
