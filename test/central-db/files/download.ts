import { createReadStream } from 'node:fs';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../http/call.ts';
import { notFound, Refusal } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { type FileRow, findReadable } from './file-rows.ts';

export async function requireFile(services: Services, actor: Actor, sha256: string): Promise<FileRow> {
  const file = await findReadable(services.database, sha256, actor.office);
  if (!file) throw notFound();
  return file;
}

/** Headers that a file has with or without its bytes. */
export function fileHeaders(file: FileRow): Record<string, string> {
  return {
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
    'content-type': file.mediaType,
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, immutable, max-age=31536000',
  };
}

/** Sends the whole file, or the one range that was asked for. */
export function sendFile(services: Services, reply: FastifyReply, file: FileRow, range: string | undefined) {
  const path = services.files.path(file.sha256);
  reply.headers(fileHeaders(file));
  const part = range === undefined ? undefined : parseRange(range, file.size);
  if (!part) {
    return reply.code(200).header('content-length', file.size).send(createReadStream(path));
  }
  const { start, end } = part;
  return reply
    .code(206)
    .header('content-length', end - start + 1)
    .header('content-range', `bytes ${start}-${end}/${file.size}`)
    .send(createReadStream(path, { start, end }));
}

function outside(size: number): Refusal {
  const headers = { 'content-range': `bytes */${size}` };
  return new Refusal(416, 'invalid-request', `The file has ${size} bytes`, { headers });
}

/** One byte range (RFC 9110 14.1.2); several ranges or another unit mean the whole file, as the RFC allows. */
function parseRange(
  range: string,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [from = '', to = ''] = match.slice(1);
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size || start > end) throw outside(size);
  return { start, end };
}
