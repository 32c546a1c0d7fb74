import type { IncomingHttpHeaders } from 'node:http';
import { tusVersion, uploadMetadataSchema } from '../../../shared/central-api/file.ts';
import { Refusal } from '../http/problem.ts';

const wholeNumber = /^(0|[1-9]\d{0,15})$/;
const bytesType = 'application/offset+octet-stream';

/** Checks the protocol's version (tus 1.0, Tus-Resumable): 412 names the one that is spoken here. */
export function requireTusVersion(given: IncomingHttpHeaders): void {
  if (given['tus-resumable'] === tusVersion) return;
  const headers = { 'tus-version': tusVersion, 'tus-resumable': tusVersion };
  throw new Refusal(412, 'invalid-request', `Tus-Resumable must be ${tusVersion}`, { headers });
}

/** Checks what a creation must hold: length, metadata, no extension that is not offered, bytes or no body. */
export function requireCreation(given: IncomingHttpHeaders, longestBytes: number): void {
  requireTusVersion(given);
  for (const name of ['upload-defer-length', 'upload-concat'])
    if (given[name] !== undefined) throw badHeader(name, 'this extension is not offered');
  const length = requireNumber(given, 'upload-length');
  if (length < 1) throw badHeader('upload-length', 'a whole number from 1');
  if (length > longestBytes) throw new Refusal(413, 'body-too-large', 'The file is too large');
  const metadata = readMetadata(String(given['upload-metadata'] ?? ''));
  if (!metadata || !uploadMetadataSchema.safeParse(metadata).success)
    throw badHeader('upload-metadata', 'sha256 and mediaType are required');
}

/** Checks what a part must hold: its offset, and bytes. */
export function requirePart(given: IncomingHttpHeaders): void {
  requireTusVersion(given);
  requireNumber(given, 'upload-offset');
  requireBytesType(given);
}

function requireNumber(given: IncomingHttpHeaders, name: string): number {
  const value = String(given[name] ?? '');
  if (!wholeNumber.test(value)) throw badHeader(name, 'a whole number in digits');
  return Number(value);
}

/** Checks that a body is bytes: the only type that `/files` takes. */
export function requireBytesType(given: IncomingHttpHeaders): void {
  if (given['content-type'] === bytesType) return;
  throw new Refusal(415, 'unsupported-media-type', `The body must be ${bytesType}`);
}

/** Pairs of key and base64, each key once; undefined when they are not. */
function readMetadata(header: string): Readonly<Record<string, string>> | undefined {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  const keys = pairs.map(([key = '']) => key);
  const isPlain = pairs.every(([, value = '', ...rest]) => rest.length === 0 && isBase64(value));
  if (!isPlain || new Set(keys).size !== keys.length) return undefined;
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
}

function isBase64(value: string): boolean {
  return Buffer.from(value, 'base64').toString('base64') === value;
}

function badHeader(name: string, description: string): Refusal {
  return new Refusal(400, 'invalid-request', `${name} is not right`, {
    errors: [{ location: 'header', name, code: 'invalid', description }],
  });
}
