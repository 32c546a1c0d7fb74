import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { write } from '../../electron/core/db/write.ts';
import { feedPosition } from '../../electron/core/exchange/feed-store.ts';
import { findLot, listLots } from '../../electron/core/exchange/lot-store.ts';
import { findCommand, listCommands } from '../../electron/core/exchange/outbox-store.ts';
import { dossierIdSchema, userIdSchema } from '../../shared/domain/ids.ts';
import { v7 } from 'uuid';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { trainingOffices, trainingPeople } from '../central-db/training.ts';
import { type BareStation, openStation } from '../support/bare-station.ts';

type Fetch = typeof globalThis.fetch;
let central: CentralDb;
let station: BareStation;
let codes = 0;
let trick: ((url: URL, init: RequestInit, real: Fetch) => Promise<Response> | undefined) | undefined;
const trickyFetch: Fetch = (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return trick?.(url, init, globalThis.fetch) ?? globalThis.fetch(input, init);
};
const view = (of: BareStation) => of.exchange().handlers['exchange.view']({});

beforeAll(async () => {
  central = await createCentralDb({ realNow: passingMorning });
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  trick = undefined;
  await station.close();
});

async function open(timeoutMs?: number): Promise<void> {
  codes += 1;
  station = openStation({
    address: central.address,
    code: `TRAIN-PRIVATE-${codes}`,
    actor: { id: trainingPeople.privateOfficer.id, name: 'Гнатюк Оксана Іванівна', roles: ['officer'] },
    fetch: trickyFetch,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  await rest();
}
/** Lets the rounds go on until the work of joining or of a poll is done. */
async function rest(): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    station.clock.advance(300_001);
    station.exchange().wake();
    await station.exchange().waitForIdle();
    if ((await view(station)).enrolled && rounds > 1) return;
  }
}

test('a connection that hangs ends by its time limit and is tried again', async () => {
  await open(400);
  trick = (_, init) =>
    new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
    });
  station.exchange().wake();
  await station.exchange().waitForIdle();
  expect((await view(station)).engine.kind).toBe('offline');
  trick = undefined;
  // On a busy machine a good answer may come too late for so short a limit as well.
  for (let rounds = 0; rounds < 5 && (await view(station)).engine.kind !== 'idle'; rounds += 1) await rest();
  expect((await view(station)).engine.kind).toBe('idle');
});

test('an unknown cursor starts the feed anew and loses nothing; a row that breaks its schema is kept aside', async () => {
  await open();
  const id = await station.submit([new Uint8Array(500).fill(1)]);
  await rest();
  await rest();
  expect(findLot(station.db, id)?.state).toBe('submitted');
  write(station.db, (tx) => void tx.prepare(`UPDATE feed SET cursor = 'abcdef0123456789.99999'`).run());
  trick = (url, init, real) => {
    if (url.pathname !== '/changes') return undefined;
    return real(url, init).then(async (answer) => {
      const body = (await answer.json()) as { items?: { kind: string; object: { state: unknown } }[] };
      const last = body.items?.findLast(({ kind }) => kind === 'lot');
      if (last) last.object.state = 'unheard-of';
      return new Response(JSON.stringify(body), {
        status: answer.status,
        headers: { 'content-type': 'application/json' },
      });
    });
  };
  await rest();
  expect((await view(station)).quarantined).toBe(1);
  expect(feedPosition(station.db)).toMatchObject({ rereading: false });
  expect(findLot(station.db, id)?.state).toBe('submitted');
});

test('a server that suddenly lacks what it had stops the pull until a person lets it go on', async () => {
  await open();
  const id = await station.submit([new Uint8Array(400).fill(2)]);
  await rest();
  await rest();
  const lot = findLot(station.db, id);
  write(station.db, (tx) => {
    const copy = tx.prepare(
      `INSERT INTO lot SELECT @id, lot_number, rev, state, office_id, office_name, title, search_key, object_type,
         version, submitted_at, updated_at, object FROM lot WHERE id = @from`,
    );
    for (let copies = 0; copies < 20; copies += 1) copy.run({ id: v7(), from: lot?.id });
    tx.prepare(`UPDATE feed SET cursor = 'abcdef0123456789.99999'`).run();
  });
  await rest();
  expect((await view(station)).engine).toEqual({ kind: 'blocked', code: 'mass-disappearance' });
  expect(listLots(station.db).length).toBeGreaterThan(20);
  await station.exchange().handlers['exchange.resume']({});
  await rest();
  expect((await view(station)).engine.kind).toBe('idle');
  expect(listLots(station.db).length).toBeGreaterThan(20);
});

test.each([
  ['in one page', { known: 20, gone: 8, stays: 20 }],
  ['page by page', { known: 600, gone: 500, stays: 500 }],
])(
  'a server that deletes a fifth at once, %s, stops the pull before a fifth is gone',
  async (_how, { known, gone, stays }) => {
    await open();
    const id = await station.submit([new Uint8Array(400).fill(3)]);
    await rest();
    await rest();
    const lot = findLot(station.db, id);
    const others = listLots(station.db).length;
    const ids = Array.from({ length: known }, () => v7());
    write(station.db, (tx) => {
      const copy = tx.prepare(
        `INSERT INTO lot SELECT @id, lot_number, rev, state, office_id, office_name, title, search_key, object_type,
         version, submitted_at, updated_at, object FROM lot WHERE id = @from`,
      );
      for (const each of ids) copy.run({ id: each, from: lot?.id });
    });
    const tombstones = ids
      .slice(0, gone)
      .map((each, index) => ({ seq: index + 1, kind: 'lot', id: each, rev: 1_000_000, deleted: true }));
    trick = (url) => {
      if (url.pathname !== '/changes') return undefined;
      const from = Number(/^gone\.(\d+)$/u.exec(url.searchParams.get('after') ?? '')?.[1] ?? 0);
      const items = tombstones.slice(from, from + 100);
      return Promise.resolve(Response.json({ items, next: `gone.${from + items.length}` }));
    };
    await rest();
    expect((await view(station)).engine).toEqual({ kind: 'blocked', code: 'mass-disappearance' });
    expect(listLots(station.db)).toHaveLength(others + stays);
    await station.exchange().handlers['exchange.resume']({});
    await rest();
    expect(listLots(station.db)).toHaveLength(others + known - gone);
  },
);

test('a decision upon a dossier that its officer has taken back meanwhile is put before the person', async () => {
  await open();
  const checker = trainingOffices.organizer.users.find(({ login }) => login === 'checker');
  const organizer = openStation({
    address: central.address,
    code: `TRAIN-ORGANIZER-${codes}`,
    actor: { id: userIdSchema.parse(checker?.id), name: checker?.name ?? '', roles: ['organizer-checker'] },
  });
  try {
    const id = await station.submit([new Uint8Array(300).fill(3)]);
    await rest();
    while (!findLot(organizer.db, id)) {
      organizer.clock.advance(300_001);
      organizer.exchange().wake();
      await organizer.exchange().waitForIdle();
    }
    await organizer.exchange().stop();
    station.queue(id, { name: 'withdraw', payload: { reason: 'Борг сплачено' } });
    await rest();
    expect(station.stateOf(id)).toBe('withdrawn');
    organizer.queue(
      id,
      { name: 'accept', payload: {} },
      { baseRevision: findLot(organizer.db, id)?.rev ?? 0 },
    );
    organizer.exchange().start();
    await organizer.exchange().waitForIdle();
    const [parked] = listCommands(organizer.db, 1);
    expect(parked).toMatchObject({ state: 'parked', refusal: { status: 412, code: 'conflict' } });
    expect(findCommand(organizer.db, parked?.commandId as never)?.attempts).toBe(1);
  } finally {
    await organizer.close();
  }
});

test('ten thousand waiting commands do not fill the memory nor slow the next batch', async () => {
  await open();
  trick = () => Promise.reject(new TypeError('no line'));
  const before = process.memoryUsage().rss;
  for (let batch = 0; batch < 100; batch += 1) {
    for (let index = 0; index < 100; index += 1) {
      station.queue(dossierIdSchema.parse(v7()), { name: 'close', payload: {} });
    }
  }
  await station.exchange().waitForIdle();
  const started = performance.now();
  const seen = await view(station);
  const took = performance.now() - started;
  const grown = (process.memoryUsage().rss - before) / 1_048_576;
  console.log(`10,000 commands: +${grown.toFixed(0)} MB, the view in ${took.toFixed(0)} ms`);
  expect(seen.queue).toHaveLength(500);
  expect(grown).toBeLessThan(150);
});
