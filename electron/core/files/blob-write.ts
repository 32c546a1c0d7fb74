import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { type BlobKeys, chunkBytes, chunkKey, makeBinding, makeHeader, sealChunk } from './blob-format.ts';

export type BlobSource = Uint8Array | AsyncIterable<Uint8Array>;
export type WrittenBlob = { readonly sha256: Sha256; readonly sizeBytes: number };
type WriteOptions = {
  readonly keys: BlobKeys;
  readonly salt: Uint8Array;
  readonly maxBytes: number | undefined;
};

/** Encrypts a stream into an open file, makes it durable and closes it in every case. `rejected` above `maxBytes`. */
export async function writeBlob(
  handle: FileHandle,
  source: BlobSource,
  options: WriteOptions,
): Promise<WrittenBlob> {
  const { keys, salt, maxBytes = Infinity } = options;
  try {
    const header = makeHeader(salt);
    const key = chunkKey(keys, header);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    let index = 0;
    await writeAll(handle, header);
    for await (const { plain, last } of chunksOf(source)) {
      hash.update(plain);
      sizeBytes += plain.length;
      if (sizeBytes > maxBytes) throw new AppError('rejected', 'More bytes than allowed');
      await writeAll(handle, sealChunk(key, index, last, plain));
      index += 1;
    }
    const sha256 = hash.digest('hex') as Sha256;
    await writeAll(handle, makeBinding(keys, header, sizeBytes, sha256));
    await handle.sync();
    return { sha256, sizeBytes };
  } finally {
    await handle.close();
  }
}

/** Cuts any stream into chunks of 64 KiB and says which one is the last; an empty stream is one empty chunk. */
async function* chunksOf(source: BlobSource): AsyncIterable<{ plain: Uint8Array; last: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of source instanceof Uint8Array ? [source] : source) {
    rest =
      rest.length === 0
        ? Buffer.from(part.buffer, part.byteOffset, part.length)
        : Buffer.concat([rest, part]);
    // One byte is kept back: only the end of the stream tells which chunk is the last.
    while (rest.length > chunkBytes) {
      yield { plain: rest.subarray(0, chunkBytes), last: false };
      rest = rest.subarray(chunkBytes);
    }
  }
  yield { plain: rest, last: true };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
}
