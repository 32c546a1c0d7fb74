import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../../shared/result.ts';
import { type BlobKeys, checkBinding, chunkBytes, chunkKey, headerBytes, tagBytes } from './blob-format.ts';
import { bindingBytes, makeBinding, openChunk, plainSizeOf } from './blob-format.ts';

export type Range = { readonly offset?: number | undefined; readonly length?: number | undefined };
export type OpenBlob = {
  readonly handle: FileHandle;
  readonly key: Uint8Array;
  readonly sizeBytes: number;
};

/** Opens a blob file and checks that it is the one of this content hash. Errors: `not-found`, `corrupt`. */
export async function openBlob(path: string, keys: BlobKeys, sha256: string): Promise<OpenBlob> {
  const handle = await openForReading(path);
  try {
    const fileBytes = (await handle.stat()).size;
    const sizeBytes = plainSizeOf(fileBytes);
    const header = await readExactly(handle, 0, headerBytes);
    const binding = await readExactly(handle, fileBytes - bindingBytes, bindingBytes);
    checkBinding(makeBinding(keys, header, sizeBytes, sha256), binding);
    return { handle, key: chunkKey(keys, header), sizeBytes };
  } catch (cause) {
    await handle.close();
    throw cause;
  }
}

/** Gives the wanted part of the plain content, authenticated chunk by chunk; closes the file in every case. */
export async function* readRange(openIt: () => Promise<OpenBlob>, range: Range): AsyncIterable<Buffer> {
  const { handle, key, sizeBytes } = await openIt();
  try {
    const from = Math.min(range.offset ?? 0, sizeBytes);
    const to = Math.min(from + (range.length ?? sizeBytes), sizeBytes);
    const lastIndex = Math.max(0, Math.ceil(sizeBytes / chunkBytes) - 1);
    for (let index = Math.floor(from / chunkBytes); index * chunkBytes < to; index += 1) {
      const start = index * chunkBytes;
      const length = Math.min(chunkBytes, sizeBytes - start);
      const sealed = await readExactly(handle, sealedOffset(index), length + tagBytes);
      const plain = openChunk(key, index, index === lastIndex, sealed);
      yield plain.subarray(Math.max(0, from - start), Math.min(length, to - start));
    }
  } finally {
    await handle.close();
  }
}

function sealedOffset(index: number): number {
  return headerBytes + index * (chunkBytes + tagBytes);
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw missing ? new AppError('not-found', 'There is no such blob', { cause }) : cause;
  }
}

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new AppError('corrupt', 'Blob is cut');
    filled += bytesRead;
  }
  return bytes;
}
