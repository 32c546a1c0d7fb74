import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { FILE_POLICY, pagePolicy, withNonce } from './csp.ts';
import { type FileSource, parseFileAddress, parsePageAddress, readPieces } from './file-stream.ts';
import { isAppUrl } from './origin.ts';
import { findPageFile, writtenPath } from './page-path.ts';

type HandlerDeps = {
  /** Folder of the built page; nothing outside it is ever served. */
  readonly root: string;
  readonly files: FileSource;
  readonly newNonce: () => string;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** Stored files shown as what they are; every other type travels as bytes to be saved, never to be run. */
const SHOWN_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

/** Answers every `app://workstation/…` request: the built page, and stored files by id (quality.md S2, S3). */
export function createAppHandler({ root, files, newNonce }: HandlerDeps) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' || !isAppUrl(request.url)) return notFound();
    const path = writtenPath(request.url);
    if (path.startsWith('/files/page/')) return await servePdfPage(files, path);
    if (path.startsWith('/files/')) return await serveStored(files, path);
    const file = await findPageFile(root, path);
    return file === undefined ? notFound() : await servePage(file, newNonce());
  };
}

async function servePage(file: string, nonce: string): Promise<Response> {
  const mediaType = MEDIA_TYPES[extname(file)];
  const facts = await stat(file);
  if (mediaType === undefined || !facts.isFile()) return notFound();
  const headers = { ...COMMON, 'Content-Type': mediaType, 'Content-Security-Policy': pagePolicy(nonce) };
  if (extname(file) !== '.html') {
    return new Response(toWeb(createReadStream(file)), {
      headers: { ...headers, 'Content-Length': String(facts.size) },
    });
  }
  const html = withNonce(await readFile(file, 'utf8'), nonce);
  return new Response(html, { headers: { ...headers, 'Cache-Control': 'no-store' } });
}

async function serveStored(files: FileSource, path: string): Promise<Response> {
  const asked = parseFileAddress(path);
  const info = asked && (await files.info(asked.kind, asked.fileId));
  if (!asked || !info) return notFound();
  const pieces = readPieces(files, asked.kind, asked.fileId, info.sizeBytes);
  return new Response(toWeb(Readable.from(pieces, { objectMode: false, highWaterMark: 0 })), {
    headers: {
      ...COMMON,
      'Content-Type': SHOWN_TYPES.has(info.mediaType) ? info.mediaType : 'application/octet-stream',
      'Content-Length': String(info.sizeBytes),
      'Content-Security-Policy': FILE_POLICY,
      'Cache-Control': 'no-store',
    },
  });
}

/** A page as a picture: the document itself is never given to the page's own engine. */
async function servePdfPage(files: FileSource, path: string): Promise<Response> {
  const asked = parsePageAddress(path);
  const jpeg = asked && (await files.page(asked));
  if (!jpeg) return notFound();
  return new Response(Uint8Array.from(jpeg), {
    headers: {
      ...COMMON,
      'Content-Type': 'image/jpeg',
      'Content-Security-Policy': FILE_POLICY,
      'Cache-Control': 'no-store',
    },
  });
}

function toWeb(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: COMMON });
}
