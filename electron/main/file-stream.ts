import { z } from 'zod';

export type FileKind = 'thumb' | 'view' | 'plain';
export type FileInfo = { readonly mediaType: string; readonly sizeBytes: number; readonly name: string };

/** Core's side of stored files, as main asks for it. */
export type FileSource = {
  info(kind: FileKind, fileId: string): Promise<FileInfo | undefined>;
  read(kind: FileKind, fileId: string, offset: number, length: number): Promise<Uint8Array>;
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

/** Yields a stored file in pieces, so that it is never whole in memory. Throws when core stops giving. */
export async function* readPieces(
  source: FileSource,
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
