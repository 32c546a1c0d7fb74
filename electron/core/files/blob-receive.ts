import { join } from 'node:path';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { toStoreError } from './blob-disk.ts';
import type { BlobKeys } from './blob-format.ts';
import { dropParts, keepLongest, partsOf, readPart } from './blob-parts.ts';
import type { WrittenBlob } from './blob-write.ts';

type Received = WrittenBlob & { readonly existed: boolean };
type ReceiverDeps = {
  readonly temporaryDir: string;
  readonly keys: BlobKeys;
  readonly nameOf: (sha256: string) => string;
  readonly randomName: (length: number) => string;
  /** Writes into a temporary file, then into its place when the hash is the expected one. */
  readonly store: (
    temporary: string,
    source: AsyncIterable<Uint8Array>,
    options: { readonly expected: Sha256; readonly maxBytes: number },
  ) => Promise<Received>;
};

/**
 * Stores a content of a known hash that may come in pieces, over restarts of the program too: `from` gives it from an
 * offset on. What arrived before the source broke is kept, encrypted, and the next attempt begins behind it; each
 * attempt writes under a new key, so no nonce is used twice. A whole content of another hash is thrown away with
 * all its parts (`corrupt`), so is one that is too long (`rejected`). Not for two attempts at one content side by side.
 */
export function createReceiver({ temporaryDir, keys, nameOf, randomName, store }: ReceiverDeps) {
  return async (
    sha256: Sha256,
    maxBytes: number,
    from: (offset: number) => AsyncIterable<Uint8Array>,
  ): Promise<Received> => {
    const name = nameOf(sha256);
    const [part] = await partsOf(temporaryDir, name);
    try {
      const source = part ? behind(readPart(part.path, keys), from) : from(0);
      const temporary = join(temporaryDir, `${name}.${randomName(8)}`);
      const stored = await store(temporary, source, { expected: sha256, maxBytes });
      await dropParts(temporaryDir, name);
      return stored;
    } catch (cause) {
      const useless = cause instanceof AppError && (cause.code === 'corrupt' || cause.code === 'rejected');
      await (useless ? dropParts : keepLongest)(temporaryDir, name);
      throw toStoreError(cause);
    }
  };
}

/** What was received before, then the rest from where that ends. */
async function* behind(
  received: AsyncIterable<Uint8Array>,
  from: (offset: number) => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  let offset = 0;
  for await (const part of received) {
    offset += part.length;
    yield part;
  }
  yield* from(offset);
}
