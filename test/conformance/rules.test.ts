import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestToken, send } from './client.ts';
import { type Kit, openKit } from './kit.ts';
import { createDraft } from './lots.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

test('a repeated call gives the first answer and has one effect; the same key with another body is refused', async () => {
  const key = randomUUID();
  const id = randomUUID();
  const body = { id, application: kit.plan.application, ruleSet: kit.plan.ruleSet };
  const answers = await Promise.all([1, 2, 3, 4].map(() => kit.officer.send('POST', '/lots', { body, key })));
  expect(new Set(answers.map(({ status, text, etag }) => `${status}${text}${etag}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  const other = await kit.officer.send('POST', '/lots', { body: { ...body, id: randomUUID() }, key });
  expect([other.status, other.body['code']]).toEqual([422, 'idempotency-mismatch']);
  const again = await kit.officer.send('POST', '/lots', { body });
  expect([again.status, again.body['code']]).toEqual([409, 'already-exists']);
  const keyless = await kit.officer.send('POST', '/lots', { body, key: null });
  expect([keyless.status, keyless.body['code']]).toEqual([400, 'idempotency-key-missing']);
});

test('a change needs the revision it was made on; a stale one gets the object as it is now', async () => {
  const { id, etag } = await createDraft(kit.plan);
  const body = { ruleSet: kit.plan.ruleSet };
  const missing = await kit.officer.send('PATCH', `/lots/${id}`, { body });
  expect([missing.status, missing.body['code']]).toEqual([428, 'if-match-missing']);
  const changed = await kit.officer.send('PATCH', `/lots/${id}`, { body, ifMatch: etag });
  expect([changed.status, changed.etag]).toEqual([200, '"2"']);
  const stale = await kit.officer.send('PATCH', `/lots/${id}`, { body, ifMatch: etag });
  expect([stale.status, stale.body['code']]).toEqual([412, 'stale']);
  expect(stale.body['current']).toEqual(changed.body);
  for (const ifMatch of ['W/"2"', '2', '*', '"x"']) {
    expect((await kit.officer.send('PATCH', `/lots/${id}`, { body, ifMatch })).status).toBe(400);
  }
});

test('sign-in refuses what is expired, replayed, foreign, or of a role that was not granted', async () => {
  const station = await kit.station('officer');
  const user = kit.person('officer', 'officer');
  const code = async (assertion: string): Promise<unknown> => {
    const { status, body } = await requestToken(kit.address, assertion);
    return [status, body['code']];
  };
  expect(await code(await station.assertion(user, { issuedSecondsAgo: 900 }))).toEqual([
    401,
    'assertion-expired',
  ]);
  expect(await code(await station.assertion(user, { audience: 'urn:other' }))).toEqual([
    401,
    'assertion-invalid',
  ]);
  expect(await code(await station.assertion(user, { livesSeconds: 3_600 }))).toEqual([
    401,
    'assertion-invalid',
  ]);
  expect(await code(await station.assertion(user, { role: 'administrator' }))).toEqual([
    403,
    'role-not-granted',
  ]);
  expect(await code(await station.assertion(randomUUID()))).toEqual([401, 'user-unknown']);
  expect(await code('not.a.token-at-all')).toEqual([401, 'assertion-invalid']);
  const once = await station.assertion(user);
  expect((await requestToken(kit.address, once)).status).toBe(200);
  expect(await code(once)).toEqual([401, 'assertion-replayed']);
});

test('a call without a good token is refused with the reason', async () => {
  const code = async (authorization: string | undefined): Promise<unknown> => {
    const { status, body } = await send(kit.address, 'GET', '/lots', {
      headers: authorization ? { authorization } : {},
    });
    return [status, body['code']];
  };
  expect(await code(undefined)).toEqual([401, 'token-missing']);
  expect(await code('Basic abc')).toEqual([401, 'token-malformed']);
  expect(await code('Bearer abc.def.ghi')).toEqual([401, 'token-malformed']);
  const [head, payload] = kit.officer.token.split('.');
  expect(await code(`Bearer ${head}.${payload}.${'A'.repeat(43)}`)).toEqual([401, 'token-foreign']);
});

test('a token ages', async () => {
  let ahead = 0;
  const later = await openKit({ realNow: () => Date.now() + ahead });
  try {
    ahead = 3_600_000;
    const { status, body } = await later.officer.send('GET', '/lots');
    expect([status, body['code']]).toEqual([401, 'token-expired']);
  } finally {
    await later.close();
  }
});

test('a draft does not exist for anybody else', async () => {
  const { id } = await createDraft(kit.plan);
  const strangers = [
    kit.checker,
    await kit.other('privateOfficer'),
    await kit.other('observer'),
    await kit.other('platformEast'),
  ];
  for (const stranger of strangers) {
    const { status, body } = await stranger.send('GET', `/lots/${id}`);
    expect([status, body['code']]).toEqual([404, 'not-found']);
  }
});

test('bad requests are named at their place, and no answer is empty', async () => {
  const draft = await createDraft(kit.plan);
  const good = { id: randomUUID(), application: kit.plan.application, ruleSet: kit.plan.ruleSet };
  const cases: readonly [text: string, status: number][] = [
    ['{"id":', 400],
    ['[]', 400],
    ['null', 400],
    ['', 400],
    ['{"__proto__":{"roles":["administrator"]}}', 400],
    [JSON.stringify({ ...good, extra: 1 }), 400],
    [JSON.stringify({ ...good, application: { ...good.application, surprise: true } }), 400],
    [`${'['.repeat(5_000)}${']'.repeat(5_000)}`, 400],
    [JSON.stringify({ ...good, ruleSet: 'no-such-set' }), 422],
    [`"${'x'.repeat(5 * 1_024 * 1_024)}"`, 413],
  ];
  for (const [text, status] of cases) {
    const got = await kit.officer.send('POST', '/lots', { text });
    expect([got.status, text.slice(0, 40)]).toEqual([status, text.slice(0, 40)]);
    expect(got.headers.get('content-type')).toContain('application/problem+json');
    expect(got.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
    expect(got.body['code']).toEqual(expect.any(String));
  }
  const wrongType = await kit.officer.send('POST', '/lots', {
    text: 'a=1',
    headers: { 'content-type': 'text/plain' },
  });
  expect(wrongType.status).toBe(415);
  expect((await kit.officer.send('DELETE', '/lots')).status).toBe(405);
  expect((await kit.officer.send('GET', '/%')).status).toBe(400);
  expect((await kit.officer.send('GET', '/lots?surprise=1')).status).toBe(400);
  expect((await kit.officer.send('GET', '/nothing')).status).toBe(404);
  expect((await kit.officer.send('GET', `/lots/${draft.id}`)).headers.get('etag')).toBe(draft.etag);
});

test('the feed refuses bad limits and unknown cursors, keeps the cursor of an empty page, and waits', async () => {
  for (const query of ['limit=0', 'limit=1001', 'limit=x', 'wait=61']) {
    expect((await kit.officer.send('GET', `/changes?${query}`)).status).toBe(400);
  }
  for (const after of ['0', 'abc.1', `${'0'.repeat(16)}.1`]) {
    const { status, body } = await kit.officer.send('GET', `/changes?after=${after}`);
    expect([status, body['code']]).toEqual([410, 'unknown-cursor']);
  }
  const { next } = (await kit.officer.send('GET', '/changes?limit=1000')).body;
  const waiting = kit.officer.send('GET', `/changes?after=${String(next)}&wait=30`);
  const { id } = await createDraft(kit.plan);
  const items = (await waiting).body['items'] as readonly { id: string }[];
  expect(items.map((item) => item.id)).toEqual([id]);
});

test('a deleted draft leaves a tombstone', async () => {
  const { id, etag } = await createDraft(kit.plan);
  const gone = await kit.officer.send('DELETE', `/lots/${id}`, { ifMatch: etag });
  expect(gone.status).toBe(204);
  const { items } = (await kit.officer.send('GET', '/changes?limit=1000')).body;
  expect((items as readonly object[]).at(-1)).toMatchObject({ kind: 'lot', id, deleted: true });
});

test('a shorter or rewritten audit chain is refused', async () => {
  const officer = await kit.other('privateOfficer');
  const body = (ruleSet: string): object => ({
    id: randomUUID(),
    application: kit.plan.application,
    ruleSet,
  });
  const write = async (head: string | undefined, { ruleSet } = kit.plan): Promise<unknown> => {
    const headers = head === undefined ? {} : { 'audit-head': head };
    const { status, body: answer } = await officer.send('POST', '/lots', { body: body(ruleSet), headers });
    return status === 201 ? 201 : answer['code'];
  };
  expect(await write(`10;${'a'.repeat(64)}`)).toBe(201);
  expect(await write(`10;${'a'.repeat(64)}`)).toBe(201);
  expect(await write(`9;${'b'.repeat(64)}`)).toBe('audit-truncated');
  expect(await write(`10;${'b'.repeat(64)}`)).toBe('audit-truncated');
  expect(await write('ten')).toBe('audit-head-invalid');
  expect(await write(undefined)).toBe('audit-head-invalid');
  expect(await write(`11;${'c'.repeat(64)}`)).toBe(201);
  // What a refused push told is known as well: a chain that is cut behind it is cut.
  const unknownSet = { ...kit.plan, ruleSet: 'no-such-set' };
  expect(await write(`20;${'d'.repeat(64)}`, unknownSet)).toBe('unknown-rule-set');
  expect(await write(`15;${'e'.repeat(64)}`)).toBe('audit-truncated');
  expect(await write(`20;${'d'.repeat(64)}`)).toBe(201);
});
