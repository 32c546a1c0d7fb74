import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFileLog } from '../../electron/core/log.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { approveAndSeal, type ExchangeDesk, openDesk } from '../support/exchange-desk.ts';
import { addFile, completeFlat, typeSampleFlat } from '../support/filled-dossier.ts';
import { minimalPdf } from '../support/test-core.ts';

type Fetch = typeof globalThis.fetch;
let central: CentralDb;
let desk: ExchangeDesk | undefined;
let codes = 0;

beforeAll(async () => {
  central = await createCentralDb({ realNow: passingMorning });
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  await desk?.dispose();
  desk = undefined;
});

/** A workstation whose requests and answers are seen, with its log in files as in the program. */
function openWatched(watch: (url: URL, init: RequestInit, response: Response) => Promise<Response>) {
  codes += 1;
  const code = `TRAIN-OFFICER-${codes}`;
  const watched: Fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return await watch(url, init, await globalThis.fetch(input, init));
  };
  const opened = openDesk({ address: central.address, profile: 'officer', code, fetch: watched });
  Object.assign(opened.ports.log, createFileLog(join(opened.dataDir, 'logs')));
  desk = opened;
  return { opened, code };
}

test(
  'S11, S16: after enrolment, work, sending and a wrong passphrase no file holds a name, code, address, key or token',
  { timeout: 120_000 },
  async () => {
    const secrets = new Set<string>();
    const addresses: string[] = [];
    const { opened, code } = openWatched(async (url, init, response) => {
      addresses.push(url.href);
      const bearer = new Headers(init.headers).get('authorization');
      if (bearer) secrets.add(bearer.replace('Bearer ', ''));
      if (url.pathname === '/token') {
        const form = new URLSearchParams(init.body as URLSearchParams);
        secrets.add(form.get('client_assertion') ?? '');
      }
      return response;
    });
    const planted = ['МАРКЕРБОРЖНИК', '1759013776', 'МАРКЕРВУЛИЦЯ', 'МАРКЕРНАЗВА', 'MARKERINFILE'];
    await opened.login('officer');
    await opened.sync();
    const id = await typeSampleFlat(opened, {
      '/object/title': 'Квартира МАРКЕРНАЗВА у місті Києві',
      '/object/address': 'вулиця МАРКЕРВУЛИЦЯ, будинок 12, квартира 7',
    });
    await opened.call('dossiers.setField', {
      id,
      pointer: '/parties/list/0/name',
      value: 'МАРКЕРБОРЖНИК Степан Петрович',
    });
    await addFile(opened, id, { type: 'other', name: 'скан.pdf', bytes: minimalPdf('MARKERINFILE') });
    await completeFlat(opened, id);
    await approveAndSeal(opened, id);
    await opened.call('dossiers.send', { id });
    await opened.untilView(({ sentToday }) => sentToday === 1);
    await opened.call('session.lock', {});
    const wrong = 'МАРКЕРХИБНАФРАЗА';
    await passing(opened, opened.refusal('session.unlock', { login: 'officer', passphrase: wrong }));
    await passing(opened, opened.login('officer'));

    expect(secrets.size).toBeGreaterThanOrEqual(2);
    const words = [...planted, wrong, code, ...secrets];
    expect(filesWith(opened.dataDir, words)).toEqual([]);
    await opened.core.stop();
    expect(filesWith(opened.dataDir, words)).toEqual([]);
    expect(
      addresses.filter((address) => words.some((word) => decodeURIComponent(address).includes(word))),
    ).toEqual([]);
    expect(readFileSync(join(opened.dataDir, 'logs/core.log'), 'utf8').length).toBeGreaterThan(0);
  },
);

test('S28: answers of a server that speak of the prototype change nothing', async () => {
  let poisonedAnswers = 0;
  const { opened } = openWatched(async (_url, _init, response) => {
    if (!(response.headers.get('content-type') ?? '').includes('json')) return response;
    const text = await response.text();
    poisonedAnswers += 1;
    const poisoned = text.replace(
      /^\{/u,
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    return new Response(text === '' ? null : poisoned, {
      status: response.status,
      headers: response.headers,
    });
  });
  await opened.login('officer');
  await opened.call('exchange.syncNow', {});
  await opened.untilView(
    ({ engine }) => poisonedAnswers > 0 && !['pushing', 'pulling'].includes(engine.kind),
  );
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  const { id } = await opened.call('dossiers.create', { objectType: 'flat' });
  expect((await opened.call('dossiers.get', { id })).content.object?.title).toBeUndefined();
});

test.each([
  ['a field', 'dossiers.setField', '{"id":"ID","pointer":"/object/__proto__","value":"x"}'],
  ['a filter', 'dossiers.list', '{"__proto__":{"polluted":1},"search":"","states":[]}'],
  ['a name of a call', '__proto__', '{}'],
  ['an inherited name', 'constructor', '{}'],
  ['a setting', 'settings.save', '{"__proto__":{"polluted":1}}'],
])('S28: imported JSON with __proto__ in %s changes nothing and is refused', async (_what, name, json) => {
  const { opened } = openWatched(async (_url, _init, response) => response);
  await opened.login('officer');
  const { id } = await opened.call('dossiers.create', { objectType: 'flat' });
  const before = (await opened.call('dossiers.get', { id })).content;
  const reply = await opened.core.call(name, JSON.parse(json.replace('ID', id)));
  expect(reply.ok).toBe(false);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect((await opened.call('dossiers.get', { id })).content).toEqual(before);
});

test('S28: a row of a list keeps its fields and loses __proto__', async () => {
  const { opened } = openWatched(async (_url, _init, response) => response);
  await opened.login('officer');
  const { id } = await opened.call('dossiers.create', { objectType: 'flat' });
  const value = JSON.parse('[{"id":"p1","name":"Іваненко","__proto__":{"polluted":1}}]') as never;
  await opened.call('dossiers.setField', { id, pointer: '/parties/list', value });
  const { content } = await opened.call('dossiers.get', { id });
  expect(JSON.stringify(content)).not.toContain('polluted');
  expect(content.parties?.list?.[0]).toEqual({ id: 'p1', name: 'Іваненко' });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('the search of this test does find a word that stands in the open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotdesk-plant-'));
  createFileLog(folder).info('planted', { text: 'МАРКЕР' });
  expect(filesWith(folder, ['маркер'])).toEqual([]);
  expect(filesWith(folder, ['МАРКЕР'])).toHaveLength(1);
});

/** Lets the pauses after a wrong passphrase pass on the test's clock. */
async function passing(waiting: ExchangeDesk, work: Promise<unknown>): Promise<void> {
  const ended = { yes: false };
  const end = () => (ended.yes = true);
  work.then(end, end);
  while (!ended.yes) {
    waiting.clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await work;
}

/** Files of a folder that hold one of the words as UTF-8, UTF-16, hexadecimal or Base64, or are named by it. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const forms = words.flatMap((word) => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word, 'utf8').toString('hex')),
    Buffer.from(Buffer.from(word, 'utf8').toString('base64').slice(0, -4)),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form)) || words.some((word) => path.includes(word));
    });
}
