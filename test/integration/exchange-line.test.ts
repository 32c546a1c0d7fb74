import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { type BadLine, createBadLine } from '../support/bad-line.ts';
import { type ExchangeDesk, openDesk, sealFlat, approveAndSeal } from '../support/exchange-desk.ts';
import { addFile, completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { phonePhoto } from '../support/pictures.ts';

type Fetch = typeof globalThis.fetch;
/** Answers instead of the server, changes a request, or (undefined) lets it pass. */
type Trick = (url: URL, init: RequestInit, real: Fetch) => Promise<Response> | undefined;

let central: CentralDb;
let line: BadLine;
let desk: ExchangeDesk;
let trick: Trick | undefined;
let codes = 0;
const minutes = 5 * 60_000;

const trickyFetch: Fetch = (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return trick?.(url, init, globalThis.fetch) ?? globalThis.fetch(input, init);
};

beforeAll(async () => {
  central = await createCentralDb({ realNow: passingMorning });
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  trick = undefined;
  await desk.dispose();
  await line.close();
});

/** A digit that is surely another one: a fixed digit would now and then be the digit that stands there. */
const otherHexDigit = (digit: string): string => (digit === '0' ? '1' : '0');

/** A workstation of the officer that has joined and lies at rest. */
async function joined(): Promise<void> {
  line = await createBadLine(central.address);
  codes += 1;
  desk = openDesk({
    address: line.address,
    profile: 'officer',
    code: `TRAIN-OFFICER-${codes}`,
    fetch: trickyFetch,
  });
  await desk.login('officer');
  await desk.sync();
}

/** Moves the clock past every backoff and pause until the queue is empty. */
async function arrive(): Promise<void> {
  await desk.until(
    async () => {
      const seen = await desk.view();
      const { kind } = seen.engine;
      if (seen.queue.length > 0 && ['offline', 'waiting', 'unauthorized', 'idle'].includes(kind)) {
        desk.clock.advance(minutes);
        await desk.call('exchange.syncNow', {});
      }
      return seen;
    },
    ({ queue }) => queue.length === 0,
  );
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(
    status,
    { type: 'about:blank', title: 'x', status, detail: 'Слова сервера', code, errors: [] },
    headers,
  );

test('a line cut in the middle of an upload: what arrived is not sent again', async () => {
  await joined();
  const id = await typeSampleFlat(desk);
  await completeFlat(desk, id);
  const photo = await phonePhoto({ width: 2_000, height: 1_500, quality: 95 });
  await addFile(desk, id, { name: 'фото.jpg', bytes: photo, type: 'photo' });
  await approveAndSeal(desk, id);
  await desk.sync();
  const { files } = await desk.call('dossiers.get', { id });
  const payload = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const before = line.bytesUp();
  const cut = line.cutAfterUp(Math.floor(payload * 0.6));
  await desk.call('dossiers.send', { id });
  await cut;
  const offline = await desk.untilView(({ engine }) => engine.kind === 'offline');
  expect(offline.queue).toHaveLength(1);
  line.restore();
  // The cut may end two requests, one after the other: the pause begins anew with the second.
  await arrive();
  expect((await desk.view()).sentToday).toBe(1);
  const ratio = (line.bytesUp() - before) / payload;
  console.log(
    `upload cut at 60 %: ${payload} bytes of files, ${line.bytesUp() - before} bytes up, ratio ${ratio.toFixed(3)}`,
  );
  expect(ratio).toBeLessThan(1.1);
});

test('answers lost at every step of a submission make no duplicate', async () => {
  await joined();
  const id = await sealFlat(desk);
  const lost = new Set<string>();
  trick = (url, init, real) => {
    const step = `${init.method} ${url.pathname.replace(id, 'id')}`;
    if (!/^(POST \/lots|PUT \/lots)/.test(step) || lost.has(step)) return undefined;
    lost.add(step);
    return real(url, init).then(() => {
      throw new TypeError('the answer is lost');
    });
  };
  await desk.call('dossiers.send', { id });
  await desk.untilView(({ engine }) => engine.kind === 'offline');
  await arrive();
  expect([...lost]).toEqual(['POST /lots', 'PUT /lots/id/documents', 'POST /lots/id/submit']);
  expect(await desk.call('dossiers.get', { id })).toMatchObject({ state: 'submitted' });
  expect(await desk.view()).toMatchObject({ sentToday: 1, queue: [] });
});

test('a program that ends while sending continues after its start, once', async () => {
  await joined();
  const id = await sealFlat(desk);
  const reached = Promise.withResolvers<void>();
  trick = (url, init, real) => {
    if (!url.pathname.endsWith('/submit')) return undefined;
    return real(url, init).then(
      () =>
        new Promise<Response>((_, reject) => {
          reached.resolve();
          init.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
        }),
    );
  };
  await desk.call('dossiers.send', { id });
  await reached.promise;
  desk = await desk.reopen();
  trick = undefined;
  await desk.login('officer');
  await arrive();
  expect(await desk.call('dossiers.get', { id })).toMatchObject({ state: 'submitted' });
  expect(await desk.view()).toMatchObject({ sentToday: 1, queue: [] });
});

test('an answer that is HTML or not the contract’s is tried again, then shown to a person; resending mends it', async () => {
  await joined();
  const id = await sealFlat(desk);
  trick = (url) => {
    if (!url.pathname.endsWith('/submit')) return undefined;
    return Promise.resolve(new Response('<html>Увійдіть до мережі</html>', { status: 200 }));
  };
  await desk.call('dossiers.send', { id });
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await desk.untilView(({ queue, engine }) => queue[0]?.attempts === attempt && engine.kind === 'idle');
    desk.clock.advance(minutes);
  }
  const { queue } = await desk.untilView((view) => view.queue[0]?.state === 'parked');
  expect(queue[0]).toMatchObject({ mend: 'resend', refusal: { code: 'unreadable-not-json' } });
  trick = undefined;
  await desk.call('exchange.resend', { commandId: queue[0]?.commandId as never });
  await desk.untilView(({ sentToday }) => sentToday === 1);
});

test('a 500 is tried again; 503 and 429 with Retry-After pause everything for as long as the server says', async () => {
  await joined();
  const id = await sealFlat(desk);
  const answers = [
    () => problem(500, 'internal'),
    () => problem(503, 'unavailable', { 'retry-after': '120' }),
    () => problem(429, 'rate-limited', { 'retry-after': '60' }),
  ];
  const given: number[] = [];
  trick = (url) => {
    if (url.pathname !== `/lots/${id}` || answers.length === 0) return undefined;
    given.push(answers.length);
    return answers.shift()?.();
  };
  await desk.call('dossiers.send', { id });
  await desk.untilView(({ queue }) => queue[0]?.attempts === 1);
  desk.clock.advance(minutes);
  const paused = await desk.untilView(({ engine }) => engine.kind === 'waiting');
  expect(paused.engine).toEqual({
    kind: 'waiting',
    until: desk.clock.now() + 120_000,
    reason: 'unavailable',
  });
  await desk.call('exchange.syncNow', {});
  desk.clock.advance(121_000);
  await desk.untilView(({ engine }) => engine.kind === 'waiting' && engine.reason === 'rate-limited');
  desk.clock.advance(61_000);
  await desk.untilView(({ sentToday }) => sentToday === 1);
  expect(given).toEqual([3, 2, 1]);
});

test('a refusal is shown with the server’s words and stops only its own dossier; mended, it goes again', async () => {
  await joined();
  const [first, second] = [await sealFlat(desk), await sealFlat(desk)];
  trick = (url, init, real) => {
    if (url.pathname !== `/lots/${first}/submit` || typeof init.body !== 'string') return undefined;
    return real(url, { ...init, body: init.body.replace(/(?<="manifestSha256":")./, otherHexDigit) });
  };
  await desk.call('dossiers.send', { id: first });
  await desk.call('dossiers.send', { id: second });
  const seen = await desk.untilView(
    ({ sentToday, queue }) => sentToday === 1 && queue[0]?.state === 'parked',
  );
  expect(seen.queue[0]).toMatchObject({
    dossierId: first,
    mend: 'unseal-and-mend',
    refusal: { status: 422, code: 'manifest-hash' },
  });
  expect(seen.queue[0]?.refusal?.detail).not.toBe('');
  expect((await desk.call('dossiers.get', { id: second })).state).toBe('submitted');
  trick = undefined;
  await desk.call('exchange.takeBack', { commandId: seen.queue[0]?.commandId as never });
  expect((await desk.call('dossiers.get', { id: first })).state).toBe('sealed');
  await desk.call('dossiers.unseal', { id: first, reason: 'Виправлення назви' });
  await desk.call('dossiers.setField', {
    id: first,
    pointer: '/object/title',
    value: 'Квартира після виправлення',
  });
  await approveAndSeal(desk, first);
  await desk.call('dossiers.send', { id: first });
  await desk.untilView(({ sentToday }) => sentToday === 2);
  expect((await desk.call('dossiers.get', { id: first })).state).toBe('submitted');
});

test('a token that is refused is fetched anew once; a key that is refused stops the exchange and loses nothing', async () => {
  await joined();
  const id = await sealFlat(desk);
  let signIns = 0;
  let refuse = 1;
  trick = (url, init, real) => {
    if (url.pathname === '/token') signIns += 1;
    if (url.pathname !== `/lots/${id}` || refuse === 0) return undefined;
    refuse -= 1;
    const headers = new Headers(init.headers);
    headers.set('authorization', 'Bearer wrong');
    return real(url, { ...init, headers });
  };
  await desk.call('dossiers.send', { id });
  await desk.untilView(({ sentToday }) => sentToday === 1);
  expect(signIns).toBeGreaterThanOrEqual(1);

  const other = await sealFlat(desk);
  trick = (url, init, real) => {
    if (url.pathname !== '/token') return undefined;
    const form = new URLSearchParams(init.body as URLSearchParams);
    form.set('client_assertion', `${form.get('client_assertion')?.slice(0, -6)}AAAAAA`);
    return real(url, { ...init, body: form });
  };
  await desk.call('exchange.syncNow', {});
  await desk.untilView(({ engine }) => engine.kind === 'unauthorized');
  await desk.call('dossiers.send', { id: other });
  const stopped = await desk.untilView(
    ({ engine, queue }) => engine.kind === 'unauthorized' && queue.length === 1,
  );
  expect(stopped.engine).toEqual({ kind: 'unauthorized', reason: 'assertion-invalid' });
  trick = undefined;
  await arrive();
  expect((await desk.call('dossiers.get', { id: other })).state).toBe('submitted');
});

test('an audit chain that became shorter stops everything, and is said', async () => {
  await joined();
  const id = await sealFlat(desk);
  let lied = false;
  trick = (url, init, real) => {
    const headers = new Headers(init.headers);
    if (lied || !headers.has('audit-head')) return undefined;
    lied = true;
    headers.set('audit-head', `999999;${'a'.repeat(64)}`);
    return real(url, { ...init, headers });
  };
  await desk.call('dossiers.send', { id });
  const seen = await desk.untilView(({ engine }) => engine.kind === 'blocked');
  expect(seen.engine).toEqual({ kind: 'blocked', code: 'audit-truncated' });
  expect(seen.queue).toHaveLength(1);
});

test('pausing lets nothing out, a new start keeps the pause, resuming sends', async () => {
  await joined();
  const id = await sealFlat(desk);
  await desk.call('exchange.pause', {});
  await desk.call('dossiers.send', { id });
  desk = await desk.reopen();
  await desk.login('officer');
  const seen = await desk.untilView(({ engine }) => engine.kind === 'paused');
  expect(seen).toMatchObject({ paused: true, queue: [{ state: 'queued' }] });
  await desk.call('exchange.resume', {});
  await desk.untilView(({ sentToday }) => sentToday === 1);
});
