import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../electron/core/exchange/client.ts';
import type { ExchangeDeps } from '../../electron/core/exchange/deps.ts';
import { downloadFile } from '../../electron/core/exchange/download.ts';
import type { Transfer } from '../../electron/core/exchange/transfer-store.ts';
import { uploadFile } from '../../electron/core/exchange/upload.ts';
import { startTestCore } from '../support/test-core.ts';

/*
 * A server that sends the program elsewhere: what a right one never does. Token and content must not follow.
 */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
type Place = { readonly address: string; readonly asked: string[]; readonly close: () => Promise<void> };

const content = Buffer.from('вміст файлу');
const signal = new AbortController().signal;
let answer: Answer;
let own: Place;
let elsewhere: Place;

async function open(respond: Answer): Promise<Place> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    request.resume().on('end', () => respond(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: async () =>
      await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

beforeEach(async () => {
  own = await open((request, response) => answer(request, response));
  elsewhere = await open((_request, response) => response.writeHead(204, { 'upload-offset': '0' }).end());
});
afterEach(async () => {
  await own.close();
  await elsewhere.close();
});

const deps = {
  ports: { fetch: globalThis.fetch, now: () => 0 },
  blobs: {
    async *open(_sha256: string, { offset, length }: { offset: number; length: number }) {
      yield await Promise.resolve(content.subarray(offset, offset + length));
    },
    receive: async (
      _sha256: string,
      _most: number,
      from: (offset: number) => AsyncIterable<Uint8Array>,
    ): Promise<number> => {
      let bytes = 0;
      for await (const part of from(0)) bytes += part.length;
      return bytes;
    },
  },
} as unknown as ExchangeDeps;

const transfer = (uploadUrl?: string): Transfer =>
  ({
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
    sizeBytes: content.length,
    uploadUrl,
  }) as unknown as Transfer;
const call = (uploadUrl?: string) => ({
  address: own.address,
  token: 'token',
  transfer: transfer(uploadUrl),
  timeoutMs: 5_000,
  signal,
  onUrl: () => undefined,
  onMoved: () => undefined,
});
const redirecting: Answer = (request, response) =>
  void response.writeHead(307, { location: `${elsewhere.address}${request.url}` }).end();
const creatingAt =
  (location: string): Answer =>
  (request, response) => {
    if (request.method === 'POST') response.writeHead(201, { location }).end();
    else response.writeHead(204, { 'upload-offset': String(content.length), 'tus-resumable': '1.0.0' }).end();
  };

test('a call that is redirected does not follow', async () => {
  answer = redirecting;
  const log = { debug: () => undefined } as never;
  const send = createClient({
    fetch: globalThis.fetch,
    now: () => 0,
    newId: () => 'id',
    log,
    timeoutMs: 5_000,
  });
  const sent = await send({ method: 'GET', address: own.address, path: '/changes', token: 'token', signal });
  expect(sent).toMatchObject({ kind: 'unreadable', what: 'redirect' });
  expect(elsewhere.asked).toEqual([]);
});

test('a download that is redirected does not follow', async () => {
  answer = redirecting;
  expect((await downloadFile(deps, call())).kind).not.toBe('done');
  expect(elsewhere.asked).toEqual([]);
});

test('an upload that is redirected does not follow', async () => {
  answer = redirecting;
  expect((await uploadFile(deps, call())).kind).not.toBe('done');
  answer = creatingAt('/files/1');
  expect((await uploadFile(deps, call())).kind).toBe('done');
  expect(elsewhere.asked).toEqual([]);
});

test('an upload that is to go on at another server does not go there', async () => {
  answer = creatingAt(`${elsewhere.address}/files/1`);
  expect(await uploadFile(deps, call())).toMatchObject({ kind: 'unreadable' });
  expect(own.asked).toEqual(['POST /files']);
  expect(elsewhere.asked).toEqual([]);
});

test('a server that takes nothing more is given up instead of being sent the same part forever', async () => {
  answer = (request, response) =>
    request.method === 'POST'
      ? void response.writeHead(201, { location: '/files/3' }).end()
      : void response.writeHead(204, { 'upload-offset': '0' }).end();
  expect(await uploadFile(deps, call())).toMatchObject({ kind: 'unreadable' });
  expect(own.asked.length).toBeLessThan(5);
});

test('an upload that was begun at an earlier central database begins anew at the present one', async () => {
  answer = creatingAt('/files/2');
  expect((await uploadFile(deps, call(`${elsewhere.address}/files/1`))).kind).toBe('done');
  expect(own.asked).toEqual(['POST /files', 'PATCH /files/2']);
  expect(elsewhere.asked).toEqual([]);
});

test('an endless answer to an upload does not fill the memory', async () => {
  let sent = 0;
  answer = (_request, response) => {
    response.writeHead(500);
    const piece = Buffer.alloc(1_048_576, 'x');
    const more = (): void => {
      sent += piece.length;
      if (sent > 256 * piece.length || response.destroyed) response.end();
      else response.write(piece, () => setImmediate(more));
    };
    more();
  };
  expect((await uploadFile(deps, call())).kind).not.toBe('done');
  expect(sent).toBeLessThan(64 * 1_048_576);
});

test.each([
  'http://central.example/',
  'http://127.0.0.1:9/',
  'ftp://central.example/',
  'https://name:word@central.example/',
])('S15: real work joins no central database at %s', async (address) => {
  const asked: unknown[] = [];
  const fetch = async (input: unknown): Promise<Response> => {
    asked.push(input);
    return await Promise.resolve(new Response('{}'));
  };
  const desk = startTestCore({ ports: { fetch } });
  await desk.firstRun();
  expect(await desk.refusal('exchange.enrol', { address, code: 'CODE-1' })).toMatchObject({
    code: 'invalid-input',
    reason: 'address-not-https',
  });
  expect(asked).toEqual([]);
  await desk.dispose();
});
