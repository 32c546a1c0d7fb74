import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileSource, PIECE_BYTES } from './file-stream.ts';
import { createAppHandler } from './protocol.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'protocol-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<html><head></head></html>');
  writeFileSync(join(root, 'assets/a.js'), 'export {};');
  writeFileSync(join(root, 'assets/a.exe'), 'MZ');
});
afterAll(() => rmSync(root, { recursive: true }));

const stored = new Uint8Array(PIECE_BYTES * 2 + 10).map((_, index) => index % 251);
const asked: number[] = [];
const mediaTypes: Readonly<Record<string, string>> = {
  photo: 'image/jpeg',
  page: 'text/html',
  drawing: 'image/svg+xml',
};
const files: FileSource = {
  info: async (_kind, fileId) => {
    const mediaType = mediaTypes[fileId];
    return await Promise.resolve(mediaType ? { mediaType, sizeBytes: stored.length, name: 'x' } : undefined);
  },
  read: async (_kind, _fileId, offset, length) => {
    asked.push(length);
    return await Promise.resolve(stored.subarray(offset, offset + length));
  },
  pages: async () => await Promise.resolve(undefined),
  page: async ({ fileId, page, longSide }) =>
    await Promise.resolve(
      fileId === 'document' && page <= 3 ? Buffer.from(`${page} ${longSide}`) : undefined,
    ),
};
let nonces = 0;
const get = async (address: string, init?: RequestInit) =>
  await createAppHandler({ root, files, newNonce: () => `nonce-${(nonces += 1)}` })(
    new Request(address, init),
  );

test('S2: the document carries the policy and the same nonce, new for every load', async () => {
  const first = await get('app://workstation/');
  const second = await get('app://workstation/');
  const nonce = /content="(nonce-\d+)"/u.exec(await first.text())?.[1] ?? '';
  expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(second.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`);
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
});

test('scripts come with their type and the policy; unknown types are not served', async () => {
  const script = await get('app://workstation/assets/a.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('app://workstation/assets/a.exe')).status).toBe(404);
  expect((await get('app://workstation/assets')).status).toBe(404);
});

test.each([
  'app://evil/',
  'app://workstation:8080/',
  'app://workstation.evil/',
  'https://workstation/',
  'file:///etc/passwd',
  'app://workstation/files/plain/../../x',
  'app://workstation/files/raw/photo',
  'app://workstation/files/plain/photo/x',
  'app://workstation/files/plain/a%2fb',
  'app://workstation/files/plain/unknown',
  'app://workstation/files/page/document/4-1200',
  'app://workstation/files/page/document/0-1200',
  'app://workstation/files/page/document/1-99999',
  'app://workstation/files/page/document/1',
])('S3: %s is not found', async (address) => {
  expect((await get(address)).status).toBe(404);
});

test('only GET is answered', async () => {
  expect((await get('app://workstation/', { method: 'POST' })).status).toBe(404);
});

test('a stored picture streams in pieces of at most a mebibyte and may do nothing by itself', async () => {
  const answer = await get('app://workstation/files/view/photo');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(stored);
  expect(Math.max(...asked)).toBe(PIECE_BYTES);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('content-length')).toBe(String(stored.length));
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each(['page', 'drawing'])('a stored %s that could carry scripts travels as bytes', async (fileId) => {
  const answer = await get(`app://workstation/files/plain/${fileId}`);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  await answer.body?.cancel();
});

test('a page of a document comes as a picture under the policy of stored files', async () => {
  const page = await get('app://workstation/files/page/document/2-1200');
  expect(await page.text()).toBe('2 1200');
  expect(page.headers.get('content-type')).toBe('image/jpeg');
  expect(page.headers.get('content-security-policy')).toContain('sandbox');
});
