import { z } from 'zod';

export type FileKind = 'thumb' | 'view' | 'plain';
export type FileInfo = { readonly mediaType: string; readonly sizeBytes: number; readonly name: string };

/** Core's side of stored files, as main asks for it. */
export type FileSource = {
  info(kind: FileKind, fileId: string): Promise<FileInfo | undefined>;
  read(kind: FileKind, fileId: string, offset: number, length: number): Promise<Uint8Array>;
  /** How many pages a stored PDF has, undefined when it cannot be shown. */
  pages(fileId: string): Promise<number | undefined>;
  /** A page of a stored PDF as JPEG, undefined when it cannot be shown. */
  page(asked: PageAddress): Promise<Uint8Array | undefined>;
};

/** Largest piece that travels in one message between core and main. */
export const PIECE_BYTES = 1_048_576;

const addressSchema = z.templateLiteral([
  '/files/',
  z.enum(['thumb', 'view', 'plain']),
  '/',
  z.string().regex(/^[\dA-Za-z-]{1,60}$/u),
]);

/** Reads `/files/<kind>/<fileId>`; undefined when it is not such an address. */
export function parseFileAddress(path: string): { kind: FileKind; fileId: string } | undefined {
  if (!addressSchema.safeParse(path).success) return undefined;
  const [, , kind, fileId] = path.split('/');
  return kind === 'thumb' || kind === 'view' || kind === 'plain' ? { kind, fileId: fileId ?? '' } : undefined;
}

export type PageAddress = { readonly fileId: string; readonly page: number; readonly longSide: number };

/** Long side of a page that is printed: about 290 dots an inch on A4. The page itself never asks for it. */
export const PRINTED_LONG_SIDE = 3_400;

/** Lengths in which the page asks for one: a small one for lists, one to read, one to look into. */
const PAGE_ADDRESS =
  /^\/files\/page\/(?<fileId>[\dA-Za-z-]{1,60})\/(?<page>[1-9]\d{0,4})-(?<longSide>160|1200|2400)$/u;

/** Reads `/files/page/<fileId>/<page>-<long side>`; undefined when it is not such an address. */
export function parsePageAddress(path: string): PageAddress | undefined {
  const found = PAGE_ADDRESS.exec(path)?.groups;
  if (!found) return undefined;
  return { fileId: found['fileId'] ?? '', page: Number(found['page']), longSide: Number(found['longSide']) };
}

/** Yields a stored file in pieces, so that it is never whole in memory. Throws when core stops giving. */
export async function* readPieces(
  source: Pick<FileSource, 'read'>,
  kind: FileKind,
  fileId: string,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < sizeBytes;) {
    const length = Math.min(PIECE_BYTES, sizeBytes - offset);
    const piece = await source.read(kind, fileId, offset, length);
    if (piece.length === 0) throw new Error(`File ended at ${offset} of ${sizeBytes} bytes`);
    offset += piece.length;
    yield piece;
  }
}
