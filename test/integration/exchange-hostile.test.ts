import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { write } from '../../electron/core/db/write.ts';
import { findLot } from '../../electron/core/exchange/lot-store.ts';
import { listCommands } from '../../electron/core/exchange/outbox-store.ts';
import { listTransfers } from '../../electron/core/exchange/transfer-store.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { trainingPeople } from '../central-db/training.ts';
import { type BareStation, openStation } from '../support/bare-station.ts';
import { passingMorning } from '../support/fake-clock.ts';

type Fetch = typeof globalThis.fetch;
/** Answers instead of the server, changes a request, or (undefined) lets it pass. */
type Trick = (url: URL, init: RequestInit, real: Fetch) => Promise<Response> | undefined;

let central: CentralDb;
let station: BareStation;
let codes = 0;
let trick: Trick | undefined;
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
  await station.close();
});

const view = () => station.exchange().handlers['exchange.view']({});
const states = () => listTransfers(station.db, 10).map(({ state }) => state);

/** One round that begins now. */
async function round(): Promise<void> {
  station.exchange().wake();
  await station.exchange().waitForIdle();
}

/** Rounds behind every pause until what is wanted stands. */
async function until(wanted: () => boolean | Promise<boolean>): Promise<void> {
  for (let rounds = 0; rounds < 30; rounds += 1) {
    if (await wanted()) return;
    station.clock.advance(300_001);
    await round();
  }
  throw new Error(`not reached: ${JSON.stringify(await view())}`);
}

async function joined(): Promise<void> {
  codes += 1;
  station = openStation({
    address: central.address,
    code: `TRAIN-PRIVATE-${codes}`,
    actor: { id: trainingPeople.privateOfficer.id, name: 'Гнатюк Оксана Іванівна', roles: ['officer'] },
    fetch: trickyFetch,
  });
  await until(async () => (await view()).enrolled && (await view()).engine.kind === 'idle');
}

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  Promise.resolve(
    new Response(
      JSON.stringify({ type: 'about:blank', title: 'x', status, detail: 'Слова сервера', code, errors: [] }),
      { status, headers: { 'content-type': 'application/problem+json', ...headers } },
    ),
  );
/** Ends a loop that would never end by itself: the test then counts what went out. */
const mostCalls = 40;
const noLine = () => Promise.reject(new TypeError('no line'));
const threeChunks = () => new Uint8Array(1_400_000).map((_, index) => (index * 7 + codes) % 251);
const isUpload = ({ pathname }: URL, { method }: RequestInit, wanted: string) =>
  pathname.startsWith('/files') && method === wanted;

test('a feed that knows no cursor at all is asked again later, not at once', async () => {
  await joined();
  let calls = 0;
  trick = ({ pathname }) => {
    if (pathname !== '/changes') return undefined;
    calls += 1;
    return calls > mostCalls ? noLine() : problem(410, 'unknown-cursor');
  };
  await round();
  expect(calls).toBeLessThanOrEqual(2);
  expect((await view()).engine).toMatchObject({ kind: 'waiting', reason: 'unknown-cursor' });
});

test('a feed that stands still on a full page is asked again later, not at once', async () => {
  await joined();
  let calls = 0;
  trick = ({ pathname, searchParams }) => {
    if (pathname !== '/changes') return undefined;
    calls += 1;
    if (calls > mostCalls) return noLine();
    const items = Array.from({ length: 100 }, (_, index) => ({
      seq: index + 1,
      kind: 'x',
      id: 'x',
      rev: 1,
    }));
    return Promise.resolve(Response.json({ items, next: searchParams.get('after') }));
  };
  await round();
  expect(calls).toBe(1);
  expect((await view()).engine.kind).toBe('waiting');
});

/** An answer of a later contract: the same, and more. */
const newer = (text: string): string =>
  text
    .replaceAll('"currency":"UAH"', '"currency":"UAH","rounding":"half-up"')
    .replaceAll('"object":{"title"', '"object":{"novelty":[1],"title"')
    .replaceAll('"details":{', '"details":{"novelty":"x",')
    .replaceAll('"reasons":[]', '"reasons":[{"code":"x","pointer":"","text":"Слова","novelty":1}]');

test('fields that the contract does not name are ignored in answers, however deep', async () => {
  await joined();
  const id = await station.submit([new Uint8Array(500).fill(codes)]);
  trick = ({ pathname }, init, real) => {
    if (!/^\/(changes|lots)/.test(pathname)) return undefined;
    return real(`${central.address}${pathname}`, init).then(
      async (answer) =>
        new Response(newer(await answer.text()), { status: answer.status, headers: answer.headers }),
    );
  };
  await until(() => findLot(station.db, id)?.state === 'submitted');
  await until(async () => (await view()).engine.kind === 'idle');
  expect((await view()).quarantined).toBe(0);
  expect(findLot(station.db, id)?.application).not.toHaveProperty('object.novelty');
});

test('a token that ends in the middle of an upload is renewed, and the upload goes on from there', async () => {
  await joined();
  let patches = 0;
  let refused = 0;
  trick = (url, init, real) => {
    if (!isUpload(url, init, 'PATCH')) return undefined;
    patches += 1;
    if (patches !== 2) return undefined;
    refused += 1;
    const headers = new Headers(init.headers);
    headers.set('authorization', 'Bearer ended');
    return real(url, { ...init, headers });
  };
  await station.submit([threeChunks()]);
  await round();
  expect([states(), refused, patches]).toEqual([['stored'], 1, 4]);
});

test.each([404, 409, 410, 423])(
  'an upload that answers %i to its bytes goes on by itself',
  async (status) => {
    await joined();
    let answers = 1;
    trick = (url, init) => {
      if (!isUpload(url, init, 'PATCH') || answers === 0) return undefined;
      answers -= 1;
      return problem(status, status === 409 ? 'stale' : 'not-found');
    };
    await station.submit([threeChunks()]);
    await round();
    expect(states()).toEqual(['waiting']);
    await until(() => states()[0] === 'stored');
  },
);

test('an upload whose place cannot be asked for now is not begun anew, and a pause of the server holds', async () => {
  await joined();
  let cuts = 0;
  let created = 0;
  const asked: string[] = [];
  trick = (url, init) => {
    if (isUpload(url, init, 'POST')) created += 1;
    const offset = new Headers(init.headers).get('upload-offset');
    if (isUpload(url, init, 'PATCH') && offset !== '0' && cuts === 0) {
      cuts += 1;
      return noLine();
    }
    if (!isUpload(url, init, 'HEAD') || !/^\/files\/[0-9a-f]{32}$/.test(url.pathname)) return undefined;
    asked.push(url.pathname);
    if (asked.length === 1) return Promise.resolve(new Response(null, { status: 500 }));
    if (asked.length > 2) return undefined;
    return Promise.resolve(new Response(null, { status: 503, headers: { 'retry-after': '120' } }));
  };
  await station.submit([threeChunks()]);
  await until(() => asked.length === 2);
  expect((await view()).engine).toMatchObject({ kind: 'waiting', reason: 'unavailable' });
  await until(() => states()[0] === 'stored');
  expect(created).toBe(1);
});

test('a server that has the whole upload but not the file gets it once more', async () => {
  await joined();
  let denied = 2;
  trick = (url, init) => {
    if (!isUpload(url, init, 'HEAD') || !/^\/files\/[0-9a-f]{64}$/.test(url.pathname) || denied === 0)
      return undefined;
    denied -= 1;
    return Promise.resolve(new Response(null, { status: 404 }));
  };
  await station.submit([threeChunks()]);
  await round();
  expect(states()).toEqual(['waiting']);
  await until(() => states()[0] === 'stored');
});

test('an upload never follows its address to another place: the token stays here', async () => {
  await joined();
  const elsewhere: string[] = [];
  let lies = 1;
  trick = (url, init) => {
    if (url.origin !== central.address) {
      elsewhere.push(url.href);
      return noLine();
    }
    if (!isUpload(url, init, 'POST') || lies === 0) return undefined;
    lies -= 1;
    const headers = { location: 'http://127.0.0.2:9/files/0123456789abcdef0123456789abcdef' };
    return Promise.resolve(new Response(null, { status: 201, headers }));
  };
  await station.submit([threeChunks()]);
  await until(() => states()[0] === 'stored');
  expect(elsewhere).toEqual([]);
});

test('files of a person who may not sign in any more hold nobody else’s back', async () => {
  await joined();
  const id = await station.submit([new Uint8Array(10).fill(codes), threeChunks()]);
  write(station.db, (tx) => void tx.prepare(`UPDATE transfer SET actor_id = ? WHERE size = 10`).run(v7()));
  await round();
  expect(
    listTransfers(station.db, 10).map(({ sizeBytes, state, error }) => [sizeBytes, state, error]),
  ).toEqual([
    [10, 'failed', 'user-unknown'],
    [1_400_000, 'stored', undefined],
  ]);
  expect((await view()).engine.kind).toBe('idle');
  expect(station.stateOf(id)).toBe('queued');
});

test('a command that is taken back while the one before it travels is not sent', async () => {
  await joined();
  await station.exchange().handlers['exchange.pause']({});
  // Without files, so both commands stand in one batch.
  const [first, second] = [await station.submit([]), await station.submit([])];
  await station.exchange().handlers['exchange.resume']({});
  const asked: string[] = [];
  trick = ({ pathname }, init, real) => {
    if (pathname === `/lots/${second}`) asked.push(pathname);
    if (pathname !== `/lots/${first}/submit`) return undefined;
    const [, waiting] = listCommands(station.db, 2);
    return Promise.resolve(
      station.exchange().handlers['exchange.takeBack']({ commandId: waiting?.commandId as never }),
    ).then(() => real(`${central.address}${pathname}`, init));
  };
  await until(() => findLot(station.db, first)?.state === 'submitted');
  expect([asked, listCommands(station.db, 2), station.stateOf(second)]).toEqual([[], [], 'sealed']);
});
