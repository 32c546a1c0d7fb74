import { randomBytes } from 'node:crypto';
import { type Caller, type Got, sha256 } from './client.ts';

const tus = { 'tus-resumable': '1.0.0' };

type Announcement = { readonly sha256: string; readonly size: number; readonly mediaType?: string };

/** tus creation; gives the answer with `Location`. */
export async function announce(by: Caller, file: Announcement): Promise<Got> {
  const metadata = `sha256 ${base64(file.sha256)},mediaType ${base64(file.mediaType ?? 'application/pdf')}`;
  const headers = { ...tus, 'upload-length': String(file.size), 'upload-metadata': metadata };
  return by.send('POST', '/files', { headers, key: null });
}

/** tus PATCH of these bytes at an offset. */
export async function patch(
  address: string,
  by: Caller,
  location: string,
  part: { readonly offset: number; readonly bytes: Uint8Array },
): Promise<Response> {
  return fetch(new URL(location, address), {
    method: 'PATCH',
    headers: {
      ...tus,
      authorization: `Bearer ${by.token}`,
      'upload-offset': String(part.offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: Buffer.from(part.bytes),
  });
}

/** Sends a file whole; gives its hash and size. */
export async function upload(
  address: string,
  by: Caller,
  bytes: Uint8Array,
  mediaType = 'application/pdf',
): Promise<{ readonly sha256: string; readonly size: number }> {
  const file = { sha256: sha256(bytes), size: bytes.length, mediaType };
  const made = await announce(by, file);
  if (made.status !== 201) throw new Error(`creation gave ${made.status}: ${made.text}`);
  const answer = await patch(address, by, made.headers.get('location') ?? '', { offset: 0, bytes });
  if (answer.status !== 204) throw new Error(`upload gave ${answer.status}: ${await answer.text()}`);
  return file;
}

/** Bytes of a small, unique document. */
export function someBytes(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
