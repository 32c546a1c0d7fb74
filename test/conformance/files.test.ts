import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from './client.ts';
import { type Kit, openKit } from './kit.ts';
import { announce, patch, someBytes, upload } from './uploads.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

const tus = { 'tus-resumable': '1.0.0' };

test.each([0, 1, 511, 512, 99_999])('an upload cut after %i bytes goes on from there', async (cut) => {
  const bytes = someBytes(100_000);
  const made = await announce(kit.officer, { sha256: sha256(bytes), size: bytes.length });
  const location = made.headers.get('location') ?? '';
  await patch(kit.address, kit.officer, location, { offset: 0, bytes: bytes.subarray(0, cut) });
  const head = await kit.officer.send('HEAD', location, { headers: tus });
  expect(head.headers.get('upload-offset')).toBe(String(cut));
  expect((await kit.officer.send('HEAD', `/files/${sha256(bytes)}`)).status).toBe(404);
  const wrong = await patch(kit.address, kit.officer, location, {
    offset: cut + 1,
    bytes: bytes.subarray(cut),
  });
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
    409,
    'application/problem+json; charset=utf-8',
  ]);
  const rest = await patch(kit.address, kit.officer, location, { offset: cut, bytes: bytes.subarray(cut) });
  expect([rest.status, typeof rest.headers.get('x-request-id')]).toEqual([204, 'string']);
  const known = await kit.officer.send('HEAD', `/files/${sha256(bytes)}`);
  expect([known.status, known.headers.get('content-length')]).toEqual([200, '100000']);
});

test('after a lost last answer the upload still tells that it is whole', async () => {
  const bytes = someBytes(70_000);
  const made = await announce(kit.officer, { sha256: sha256(bytes), size: bytes.length });
  const location = made.headers.get('location') ?? '';
  await patch(kit.address, kit.officer, location, { offset: 0, bytes });
  const finished = await kit.officer.send('HEAD', location, { headers: tus });
  expect([finished.status, finished.headers.get('upload-offset')]).toEqual([200, '70000']);
});

test('content of another hash is refused and removed', async () => {
  const bytes = someBytes(5_000);
  const made = await announce(kit.officer, { sha256: sha256('something else'), size: bytes.length });
  const location = made.headers.get('location') ?? '';
  const answer = await patch(kit.address, kit.officer, location, { offset: 0, bytes });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([460, 'file-hash']);
  expect((await kit.officer.send('HEAD', location, { headers: tus })).status).toBe(404);
  expect((await kit.officer.send('GET', `/files/${sha256('something else')}`)).status).toBe(404);
  expect((await kit.officer.send('GET', `/files/${sha256(bytes)}`)).status).toBe(404);
});

test('a file is given whole or by a range, to its office only', async () => {
  const bytes = someBytes(1_000);
  const file = await upload(kit.address, kit.officer, bytes);
  const get = async (
    range?: string,
  ): Promise<{ status: number; bytes: Buffer; contentRange: string | null }> => {
    const headers = {
      authorization: `Bearer ${kit.officer.token}`,
      ...(range === undefined ? {} : { range }),
    };
    const response = await fetch(`${kit.address}/files/${file.sha256}`, { headers });
    const contentRange = response.headers.get('content-range');
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), contentRange };
  };
  expect(sha256((await get()).bytes)).toBe(file.sha256);
  const parts: readonly [string, number, number][] = [
    ['bytes=0-0', 0, 1],
    ['bytes=100-', 100, 1_000],
    ['bytes=-10', 990, 1_000],
    ['bytes=990-5000', 990, 1_000],
  ];
  for (const [range, from, to] of parts) {
    const part = await get(range);
    expect([part.status, part.contentRange]).toEqual([206, `bytes ${from}-${to - 1}/1000`]);
    expect(part.bytes).toEqual(Buffer.from(bytes.subarray(from, to)));
  }
  expect((await get('bytes=1000-')).status).toBe(416);
  for (const stranger of [kit.checker, await kit.other('privateOfficer')]) {
    expect((await stranger.send('GET', `/files/${file.sha256}`)).status).toBe(404);
    expect((await stranger.send('HEAD', `/files/${file.sha256}`)).status).toBe(404);
  }
});

test('uploads are refused without sign-in, without hash, too large, and to other offices', async () => {
  const bytes = someBytes(10);
  const made = await announce(kit.officer, { sha256: sha256(bytes), size: bytes.length });
  const location = made.headers.get('location') ?? '';
  const stranger = await kit.other('privateOfficer');
  expect((await patch(kit.address, stranger, location, { offset: 0, bytes })).status).toBe(404);
  expect((await patch(kit.address, { ...stranger, token: 'x' }, location, { offset: 0, bytes })).status).toBe(
    401,
  );
  expect((await announce(kit.officer, { sha256: 'short', size: 10 })).status).toBe(400);
  expect((await announce(kit.officer, { sha256: sha256(bytes), size: 0 })).status).toBe(400);
  expect((await announce(kit.officer, { sha256: sha256(bytes), size: 10 ** 12 })).status).toBe(413);
  expect(
    (await announce(kit.officer, { sha256: sha256(bytes), size: 10, mediaType: 'text/html' })).status,
  ).toBe(400);
  expect((await announce(await kit.other('observer'), { sha256: sha256(bytes), size: 10 })).status).toBe(403);
});
