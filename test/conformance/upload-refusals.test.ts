import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from './client.ts';
import { expectProblem } from './expect-problem.ts';
import { type Kit, openKit } from './kit.ts';
import { type RawAnswer, sendBytes } from './raw.ts';
import { announce, someBytes } from './uploads.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

const authorization = () => ({ authorization: `Bearer ${kit.officer.token}` });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('every refused upload is a problem', async () => {
  const bytes = someBytes(100);
  const metadata = `sha256 ${base64(sha256(bytes))},mediaType ${base64('application/pdf')}`;
  const good = { 'tus-resumable': '1.0.0', 'upload-length': '100', 'upload-metadata': metadata };
  const create = (headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<RawAnswer> =>
    sendBytes(kit.address, 'POST', '/files', {
      headers: { ...authorization(), ...headers },
      ...(body ? { bytes: body } : {}),
    });
  const { 'tus-resumable': _version, ...versionless } = good;
  expectProblem(await create(versionless), 412, 'invalid-request');
  expectProblem(await create({ ...good, 'tus-resumable': '0.2.2' }), 412, 'invalid-request');
  expect((await create(versionless)).headers['tus-version']).toBe('1.0.0');
  for (const wrong of [
    { 'upload-length': '1e2' },
    { 'upload-length': '0x64' },
    { 'upload-length': '0100' },
    { 'upload-length': '-1' },
    { 'upload-metadata': `${metadata},${metadata}` },
    { 'upload-metadata': `${metadata},evil YQ==` },
    { 'upload-metadata': metadata.replace('sha256 ', 'sha256 !') },
    { 'upload-concat': 'partial' },
    { 'upload-defer-length': '1' },
  ]) {
    expectProblem(await create({ ...good, ...wrong }), 400, 'invalid-request');
  }
  const json = { ...good, 'content-type': 'application/json' };
  expectProblem(await create(json, Buffer.from('{}')), 415, 'unsupported-media-type');
  expect((await create({ ...good, 'x-forwarded-proto': 'https, http' })).status).toBe(201);

  const made = await announce(kit.officer, { sha256: sha256(bytes), size: bytes.length });
  const location = made.headers.get('location') ?? '';
  const patch = (headers: Readonly<Record<string, string>>, body: Uint8Array = bytes): Promise<RawAnswer> =>
    sendBytes(kit.address, 'PATCH', location, {
      headers: {
        ...authorization(),
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        ...headers,
      },
      bytes: body,
    });
  expectProblem(await patch({}), 400, 'invalid-request');
  for (const offset of ['-1', '0x0', '00', '1e1', ' ', '9'.repeat(20)]) {
    expectProblem(await patch({ 'upload-offset': offset }), 400, 'invalid-request');
  }
  expectProblem(await patch({ 'upload-offset': '7' }), 409, 'stale');
  const types = ['application/json', 'application/octet-stream', 'text/plain'];
  for (const type of types) {
    expectProblem(await patch({ 'upload-offset': '0', 'content-type': type }), 415, 'unsupported-media-type');
  }
  expectProblem(await patch({ 'upload-offset': '0', 'tus-resumable': '2' }), 412, 'invalid-request');
  const twice = Buffer.concat([bytes, bytes]);
  expectProblem(await patch({ 'upload-offset': '0' }, twice), 413, 'body-too-large');
  const sent = await patch({ 'upload-offset': '0' });
  expect([sent.status, sent.headers['access-control-allow-origin']]).toEqual([204, undefined]);
});
