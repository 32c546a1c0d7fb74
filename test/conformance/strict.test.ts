import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from './expect-problem.ts';
import { requestToken, send } from './client.ts';
import { type Kit, openKit } from './kit.ts';
import { createDraft, createReadyLot } from './lots.ts';
import { type RawAnswer, sendBytes, sendText } from './raw.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

const lotBody = () => ({ id: v7(), application: kit.plan.application, ruleSet: kit.plan.ruleSet });
const authorization = () => ({ authorization: `Bearer ${kit.officer.token}` });

const post = (bytes: Uint8Array, headers: Readonly<Record<string, string>>) =>
  sendBytes(kit.address, 'POST', '/lots', {
    bytes,
    headers: { ...authorization(), 'idempotency-key': randomUUID(), ...headers },
  });

const text = (lines: string): Promise<RawAnswer> =>
  sendText(kit.address, `${lines}\r\nConnection: close\r\n\r\n`);

const document = (id: string) => ({
  id,
  title: 'Документ',
  type: 'enforcement-document',
  order: 0,
  sha256: 'a'.repeat(64),
  size: 5,
  mediaType: 'application/pdf',
});

test('text that cannot be kept as it came is refused, wherever it stands', async () => {
  const administrator = await kit.other('administrator');
  const station = await kit.station('officer');
  for (const path of [
    '/lots/%00',
    '/lots/%00/manifest',
    '/auctions/%00',
    '/auctions/%00/bids',
    '/classifiers/%00',
  ]) {
    expect((await kit.officer.send('GET', path)).status).toBe(404);
  }
  const title = (text: string) => {
    const { application } = kit.plan;
    return { ...lotBody(), application: { ...application, object: { ...application.object, title: text } } };
  };
  for (const text of ['NUL \u0000 inside', 'half a pair \ud800', '\udc00 the other half']) {
    const got = await kit.officer.send('POST', '/lots', { text: JSON.stringify(title(text)) });
    expect([got.status, got.body['code']]).toEqual([400, 'invalid-json']);
    const days = { nonWorkingDays: [], workingWeekends: [] };
    const version = { version: text, ...days };
    expect((await administrator.send('POST', '/calendar', { body: version })).status).toBe(400);
  }
  expect((await kit.officer.send('POST', '/lots', { body: title('ціла пара 😀') })).status).toBe(201);
  const jti = await station.assertion(kit.person('officer', 'officer'), { jti: 'abcdefgh\u0000' });
  const token = await requestToken(kit.address, jti);
  expect([token.status, token.body['code']]).toEqual([401, 'assertion-invalid']);
});

test('a body is UTF-8 and nothing else', async () => {
  const good = Buffer.from(JSON.stringify(lotBody()));
  const place = good.indexOf('"ruleSet":"') + 11;
  const broken = Buffer.concat([good.subarray(0, place), Buffer.from([0xff]), good.subarray(place)]);
  expectProblem(await post(broken, { 'content-type': 'application/json' }), 400, 'invalid-json');
  const types = ['application/json; charset=windows-1251', 'application/json; charset="utf-16"', 'text/json'];
  for (const type of types)
    expectProblem(await post(good, { 'content-type': type }), 415, 'unsupported-media-type');
  const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  expectProblem(await post(good, packed), 415, 'unsupported-media-type');
  expect((await post(good, { 'content-type': 'Application/JSON; charset=UTF-8' })).status).toBe(201);
});

test('a number of a query is written in digits', async () => {
  for (const query of [
    'limit=1e2',
    'limit=0x10',
    'limit=%205',
    'limit=5.0',
    'limit=05',
    'limit=',
    'wait=',
    'wait=1e0',
  ]) {
    expect([(await kit.officer.send('GET', `/changes?${query}`)).status, query]).toEqual([400, query]);
  }
  for (const path of ['/lots?limit=1e2', '/auctions?limit=+7']) {
    expect((await kit.officer.send('GET', path)).status).toBe(400);
  }
  expect((await kit.officer.send('GET', '/changes?limit=1000&wait=0')).status).toBe(200);
});

test('an id has one spelling', async () => {
  const body = lotBody();
  expect((await kit.officer.send('POST', '/lots', { body })).status).toBe(201);
  const shouted = { ...body, id: body.id.toUpperCase() };
  expect((await kit.officer.send('POST', '/lots', { body: shouted })).status).toBe(400);
});

test('also what is no call of the contract, or no HTTP, is answered by a problem with an id', async () => {
  expectProblem(await text('nonsense'), 400, 'invalid-request');
  expectProblem(
    await text(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}`),
    431,
    'invalid-request',
  );
  expectProblem(await text('GET / HTTP/1.1'), 400, 'invalid-request');
  expectProblem(
    await text('POST /lots HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nExpect: tea'),
    417,
    'invalid-request',
  );
  expectProblem(await text('GET /%zz HTTP/1.1\r\nHost: x'), 400, 'invalid-request');
  expectProblem(await text(`GET /lots/${'a'.repeat(101)} HTTP/1.1\r\nHost: x`), 404, 'not-found');
  expectProblem(await text('PROPFIND /lots HTTP/1.1\r\nHost: x'), 405, 'method-not-allowed');
  const { headers } = await text('DELETE /lots HTTP/1.1\r\nHost: x');
  expect(headers['allow']).toBe('GET, POST');
});

test('the scheme of a token may be written in any case', async () => {
  const headers = { authorization: `bearer ${kit.officer.token}` };
  expect((await send(kit.address, 'GET', '/lots', { headers })).status).toBe(200);
});

test('an officer’s list cannot take the id of an organizer’s document, nor grow beyond the limit', async () => {
  const { id, etag, submission } = await createReadyLot(kit.plan);
  const path = `/lots/${id}`;
  const submitted = await kit.officer.send('POST', `${path}/submit`, { body: submission, ifMatch: etag });
  const theirs = document(v7());
  const added = await kit.checker.send('POST', `${path}/documents`, {
    body: theirs,
    ifMatch: submitted.etag,
  });
  const reasons = [{ code: 'other', pointer: '', text: 'Причина' }];
  const returned = await kit.checker.send('POST', `${path}/return`, {
    body: { reasons },
    ifMatch: added.etag,
  });
  const body = { documents: [document(theirs.id)] };
  const taken = await kit.officer.send('PUT', `${path}/documents`, { body, ifMatch: returned.etag });
  expect([taken.status, taken.body['code']]).toEqual([409, 'already-exists']);

  const small = await openKit({ limits: { documentsPerLot: 2 } });
  try {
    const draft = await createDraft(small.plan);
    let { etag: ifMatch } = draft as { etag: string | undefined };
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const got = await small.officer.send('POST', `/lots/${draft.id}/documents`, {
        body: document(v7()),
        ifMatch,
      });
      statuses.push(got.status);
      ifMatch = got.etag ?? ifMatch;
    }
    const documents = [document(v7()), document(v7()), document(v7())];
    const put = await small.officer.send('PUT', `/lots/${draft.id}/documents`, {
      body: { documents },
      ifMatch,
    });
    expect([...statuses, put.status]).toEqual([201, 201, 422, 422]);
  } finally {
    await small.close();
  }
});

test('the clock is moved by what a sale may last, never out of the calendar', async () => {
  for (const advanceTo of ['9999-12-31T23:59:59Z', '2400-01-01T00:00:00Z']) {
    const got = await kit.officer.send('POST', '/test/clock', { body: { advanceTo } });
    expect([got.status, got.body['code']]).toEqual([422, 'invalid-request']);
  }
  expect((await send(kit.address, 'GET', '/')).status).toBe(200);
});
