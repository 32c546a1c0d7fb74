import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  lotTransitions,
  auctionTransitions,
  type AuctionAction,
  type LotAction,
} from '../../shared/domain/state-tables.ts';
import { type CentralRole, centralRoles } from '../../shared/domain/roles.ts';
import type { Auction } from '../../shared/central-api/auction.ts';
import type { Lot } from '../../shared/central-api/lot.ts';
import { type Caller, sha256 } from './client.ts';
import { trainingOfficeIds, trainingSeed } from '../central-db/training.ts';
import { type Kit, openKit } from './kit.ts';
import { createReadyLot, ground, move, submissionOf } from './lots.ts';
import { createStates, reachableStates, type States } from './states.ts';

let kit: Kit;
let states: States;
let callers: Readonly<Record<CentralRole, Caller>>;
beforeAll(async () => {
  kit = await openKit();
  const administrator = await kit.other('administrator');
  states = createStates(kit, administrator);
  callers = {
    officer: kit.officer,
    'organizer-checker': kit.checker,
    'organizer-publisher': kit.publisher,
    administrator,
    platform: await kit.other('platformEast'),
    observer: await kit.other('observer'),
  };
});
afterAll(() => kit.close());

const lotBodies: Readonly<Partial<Record<LotAction, (lotId: string) => Promise<object>>>> = {
  submit: async (lotId) => {
    const { documents } = (await kit.officer.send('GET', `/lots/${lotId}`)).body as unknown as Lot;
    return submissionOf(kit.plan, documents);
  },
  withdraw: async () => ({ reason: 'Борг сплачено' }),
  return: async () => ({ reasons: states.reasons }),
  cancel: () => ground(kit.address, kit.officer),
  keep: async () => ({
    resolution: await states.document(kit.officer),
    act: await states.document(kit.officer),
  }),
};

const callable = lotTransitions.filter(({ by, from }) => !by.includes('server') && from.length > 0);
describe.each(callable)('lot: $action to $to', ({ action, from, to, by }) => {
  test.each(from)('from %s', async (state) => {
    const id = await states.lots[state]();
    const allowed = by.find((role) => role !== 'server') as CentralRole;
    const body = (await lotBodies[action]?.(id)) ?? {};
    for (const role of centralRoles.filter((role) => !by.includes(role))) {
      const etag = (await kit.officer.send('GET', `/lots/${id}`)).etag;
      const refused = await callers[role].send('POST', `/lots/${id}/${action}`, { body, ifMatch: etag });
      expect([403, 404]).toContain(refused.status);
    }
    const mover = by.includes('officer') ? kit.officer : callers[allowed];
    const done = await move(mover, `/lots/${id}`, action, body);
    expect(done.body['state']).toBe(to);
  });
});

test('a lot moves only from the states of its table', async () => {
  const actions = [...new Set(callable.map(({ action }) => action))];
  const roleOf = (action: LotAction): CentralRole =>
    callable.find((row) => row.action === action)?.by[0] as CentralRole;
  for (const state of ['draft', 'submitted', 'accepted', 'published', 'withdrawn', 'closed'] as const) {
    const id = await states.lots[state]();
    for (const action of actions) {
      if (callable.some((row) => row.action === action && row.from.includes(state))) continue;
      const etag = (await kit.officer.send('GET', `/lots/${id}`)).etag;
      const body = (await lotBodies[action]?.(id)) ?? {};
      const refused = await callers[roleOf(action)].send('POST', `/lots/${id}/${action}`, {
        body,
        ifMatch: etag,
      });
      // A draft does not even exist for the organizer.
      const expected = state === 'draft' && roleOf(action) !== 'officer' ? 404 : 409;
      expect([refused.status, action, state]).toEqual([expected, action, state]);
    }
  }
});

test('who accepted may not publish, even with both roles', async () => {
  const roles: CentralRole[] = ['organizer-checker', 'organizer-publisher'];
  const offices = trainingSeed.offices.map((office) =>
    office.id === trainingOfficeIds.organizer
      ? { ...office, users: office.users.map((user) => ({ ...user, roles })) }
      : office,
  );
  const other = await openKit({ content: { ...trainingSeed, offices } });
  try {
    const made = createStates(other, await other.other('administrator'));
    const id = await made.lots.accepted();
    const refused = await move(other.checker, `/lots/${id}`, 'publish');
    expect([refused.status, refused.body['code']]).toEqual([403, 'four-eyes']);
  } finally {
    await other.close();
  }
});

test('who wrote into a dossier may not approve it, whoever wrote after', async () => {
  const head = kit.person('officer', 'head');
  const offices = trainingSeed.offices.map((office) => ({
    ...office,
    users: office.users.map((user) => (user.id === head ? { ...user, roles: ['officer' as const] } : user)),
  }));
  const other = await openKit({ content: { ...trainingSeed, offices } });
  try {
    const asHead = await (await other.station('officer')).as(head);
    for (const writes of ['creates', 'patches', 'lists'] as const) {
      const { id, documents, submission, officer } = await writtenByHead(other, asHead, writes);
      const path = `/lots/${id}`;
      const { etag } = await officer.send('GET', path);
      const put = await officer.send('PUT', `${path}/documents`, { body: { documents }, ifMatch: etag });
      const { ruleSet } = other.plan;
      const patched = await officer.send('PATCH', path, { body: { ruleSet }, ifMatch: put.etag });
      const got = await officer.send('POST', `${path}/submit`, { body: submission, ifMatch: patched.etag });
      expect([writes, got.status, got.body['code']]).toEqual([writes, 422, 'four-eyes']);
    }
  } finally {
    await other.close();
  }
});

/** A ready lot of the officer into which the head wrote as well, in one of three ways. */
async function writtenByHead(at: Kit, asHead: Caller, writes: 'creates' | 'patches' | 'lists') {
  const { officer } = at;
  const made = await createReadyLot(writes === 'creates' ? { ...at.plan, officer: asHead } : at.plan);
  const path = `/lots/${made.id}`;
  const lot = (await officer.send('GET', path)).body as unknown as Lot;
  const documents = lot.documents.map(({ id, title, type, order, sha256: hash, size, mediaType }) => ({
    id,
    title,
    type,
    order,
    size,
    mediaType,
    sha256: hash,
  }));
  const ifMatch = made.etag;
  if (writes === 'patches') await asHead.send('PATCH', path, { body: { ruleSet: lot.ruleSet }, ifMatch });
  if (writes === 'lists') await asHead.send('PUT', `${path}/documents`, { body: { documents }, ifMatch });
  return { id: made.id, documents, submission: made.submission, officer };
}

function as(text: string): object {
  return { manifest: text, manifestSha256: sha256(text) };
}

test('submission is held against files, hash, form and approval', async () => {
  const { id, etag, submission } = await createReadyLot(kit.plan);
  const { manifest } = submission as { manifest: string };
  const submit = async (body: object): Promise<unknown> => {
    const got = await kit.officer.send('POST', `/lots/${id}/submit`, { body, ifMatch: etag });
    return got.status === 200 ? 200 : got.body['code'];
  };
  expect(await submit({ manifest, manifestSha256: sha256('other') })).toBe('manifest-hash');
  expect(await submit(as(` ${manifest}`))).toBe('manifest-not-canonical');
  expect(await submit(as('{"files":[]}'))).toBe('manifest-invalid');
  expect(await submit(submissionOf(kit.plan, []))).toBe('manifest-differs');
  const unapproved = JSON.parse(manifest) as { approvals: unknown[] };
  expect(await submit(as(manifest.replace(JSON.stringify(unapproved.approvals), '[]')))).toBe(
    'approval-missing',
  );
  const officerId = kit.person('officer', 'officer');
  expect(await submit(as(manifest.replace(String(kit.plan.approverId), officerId)))).toBe('approval-missing');
  expect(await submit(submission)).toBe(200);
});

const today = (): Promise<string> => states.today();
const auctionBodies: Readonly<Partial<Record<AuctionAction, (auction: Auction) => Promise<object>>>> = {
  'record-payment': async (auction) => ({
    kind: 'payment',
    met: true,
    on: await today(),
    sum: auction.finalPrice,
  }),
  'record-no-payment': async () => ({ kind: 'payment', met: false, on: await today() }),
  'issue-act': async () => ({
    kind: 'act',
    met: true,
    on: await today(),
    document: await states.document(kit.officer),
  }),
  'record-transfer': async () => ({ kind: 'transfer', met: true, on: await today() }),
};
const resources: Readonly<Partial<Record<AuctionAction, string>>> = {
  suspend: 'suspend',
  resume: 'resume',
  cancel: 'cancel',
  invalidate: 'invalidate',
};

const decided = auctionTransitions.filter(({ by }) => !by.includes('server'));
describe.each(decided)('auction: $action to $to', ({ action, from, to, by }) => {
  const met = reachableStates.filter((state) => from.includes(state));
  test.each(met)('from %s', async (state) => {
    const auction = await states.auctions[state]();
    if (action === 'record-no-payment') await states.advance({ advanceMs: 40 * 86_400_000 });
    const allowed = callers[by[0] as CentralRole];
    const path = `/auctions/${auction.id}/${resources[action] ?? 'milestones'}`;
    const body = (await auctionBodies[action]?.(auction)) ?? (await ground(kit.address, allowed));
    for (const role of centralRoles.filter((role) => !by.includes(role))) {
      const etag = (await kit.officer.send('GET', `/auctions/${auction.id}`)).etag;
      const refused = await callers[role].send('POST', path, { body, ifMatch: etag });
      expect([refused.status, role]).toEqual([403, role]);
    }
    const etag = (await kit.officer.send('GET', `/auctions/${auction.id}`)).etag;
    const done = await allowed.send('POST', path, { body, ifMatch: etag });
    expect(done.body['state']).toBe(to === 'state-before' ? 'running' : to);
  });
});
