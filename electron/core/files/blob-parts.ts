import { open, rm, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/result.ts';
import { listFolder } from './blob-disk.ts';
import { type BlobKeys, chunkBytes, chunkKey, headerBytes, openChunk, tagBytes } from './blob-format.ts';

/**
 * What was received of a content whose hash is known: a blob file without its end, named by the content, among the
 * temporary files. It is encrypted as the blob will be; the next attempt begins with it and asks only for the rest.
 */
type Part = { readonly path: string; readonly fileBytes: number };

/** Lists the parts of a content, the longest first. Takes the folder of temporary files and the blob's name. */
export async function partsOf(temporaryDir: string, blobName: string): Promise<readonly Part[]> {
  const parts: Part[] = [];
  for await (const { name, path } of listFolder(temporaryDir)) {
    if (name.startsWith(`${blobName}.`)) parts.push({ path, fileBytes: (await stat(path)).size });
  }
  return parts.toSorted((left, right) => right.fileBytes - left.fileBytes);
}

/** Keeps the longest part only: an attempt that broke early must not cost what an earlier one has brought. */
export async function keepLongest(temporaryDir: string, blobName: string): Promise<void> {
  for (const { path } of (await partsOf(temporaryDir, blobName)).slice(1)) await rm(path, { force: true });
}

/** Forgets everything received of a content. */
export async function dropParts(temporaryDir: string, blobName: string): Promise<void> {
  for (const { path } of await partsOf(temporaryDir, blobName)) await rm(path, { force: true });
}

/** Gives the plain content of a part chunk by chunk, up to the first that is not whole. */
export async function* readPart(path: string, keys: BlobKeys): AsyncIterable<Buffer> {
  const handle = await open(path, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    if ((await handle.read(header, 0, headerBytes, 0)).bytesRead < headerBytes) return;
    const key = chunkKey(keys, header);
    const sealed = Buffer.alloc(chunkBytes + tagBytes);
    for (let index = 0; ; index += 1) {
      const position = headerBytes + index * sealed.length;
      const { bytesRead } = await handle.read(sealed, 0, sealed.length, position);
      // A chunk that a crash cut, or the last one of the content: its bytes are fetched again.
      if (bytesRead < sealed.length) return;
      const plain = openWhole(key, index, sealed);
      if (!plain) return;
      yield plain;
    }
  } finally {
    await handle.close();
  }
}

/** A chunk of a power cut may be full of zeros: it is no damage, only the end of what arrived. */
function openWhole(key: Uint8Array, index: number, sealed: Uint8Array): Buffer | undefined {
  try {
    return openChunk(key, index, false, sealed);
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'corrupt') return undefined;
    throw cause;
  }
}
