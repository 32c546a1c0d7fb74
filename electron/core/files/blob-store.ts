import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { type BlobFile, fileTime, listBlobs, listFolder, moveInto, toStoreError } from './blob-disk.ts';
import { blobName, deriveBlobKeys } from './blob-format.ts';
import { openBlob, type Range, readRange } from './blob-read.ts';
import { createReceiver } from './blob-receive.ts';
import { type BlobSource, writeBlob, type WrittenBlob } from './blob-write.ts';

/** The one place where a disk can refuse; tests pass a handle that says ENOSPC. */
export type BlobDisk = { readonly openNew: (path: string) => Promise<FileHandle> };
const realDisk: BlobDisk = { openNew: (path) => open(path, 'wx', 0o600) };

export type PutOptions = {
  /** Refuses (`rejected`) when more than this arrives. */
  readonly maxBytes?: number | undefined;
  /** Refuses (`corrupt`) when the content has another hash; nothing is kept. */
  readonly expected?: Sha256 | undefined;
};
/** `existed`: the same content was there before. */
export type StoredBlob = WrittenBlob & { readonly existed: boolean };
export type BlobStore = ReturnType<typeof createBlobStore>;

/**
 * Encrypted content-addressed files (architecture.md: Data). Takes the folder, the 32-byte files key and randomness.
 * Errors: `disk-full` (nothing half-written stays), `not-found`, `corrupt`.
 */
export function createBlobStore(deps: {
  readonly dir: string;
  readonly filesKey: Uint8Array;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly disk?: BlobDisk | undefined;
}) {
  const { dir, randomBytes, disk = realDisk } = deps;
  const keys = deriveBlobKeys(deps.filesKey);
  const temporaryDir = join(dir, 'tmp');
  const nameOf = (sha256: string): string => blobName(keys, sha256);
  const pathOf = (sha256: string) => pathOfName(dir, nameOf(sha256));

  const store = async (temporary: string, source: BlobSource, options: PutOptions): Promise<StoredBlob> => {
    await mkdir(temporaryDir, { recursive: true });
    const { expected, maxBytes } = options;
    const handle = await disk.openNew(temporary);
    const stored = await writeBlob(handle, source, { keys, salt: randomBytes(16), maxBytes });
    if (expected !== undefined && expected !== stored.sha256) {
      throw new AppError('corrupt', 'Content has another hash than expected');
    }
    const target = pathOf(stored.sha256);
    const existed = (await fileTime(target)) !== undefined;
    await moveInto(temporary, dir, target);
    return { ...stored, existed };
  };
  const randomName = (length: number): string => Buffer.from(randomBytes(length)).toString('hex');

  /** Writes temp → fsync → rename → folder fsync; the caller's row comes after. The same content is stored once. */
  const put = async (source: BlobSource, options: PutOptions = {}): Promise<StoredBlob> => {
    const temporary = join(temporaryDir, randomName(16));
    try {
      return await store(temporary, source, options);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw toStoreError(cause);
    }
  };

  return {
    put,
    receive: createReceiver({ temporaryDir, keys, nameOf, randomName, store }),
    /** Plain content, or a part of it, chunk by chunk; each chunk is authenticated before it is given. */
    open: (sha256: string, range: Range = {}): AsyncIterable<Buffer> =>
      readRange(() => openBlob(pathOf(sha256), keys, sha256), range),
    /** Whole content or a part in memory: only for what is known to be small. */
    read: async (sha256: string, range: Range = {}): Promise<Uint8Array> => {
      const parts: Buffer[] = [];
      for await (const part of readRange(() => openBlob(pathOf(sha256), keys, sha256), range))
        parts.push(part);
      return Buffer.concat(parts);
    },
    /** Plain size in bytes; checks that the file is the one of this content. */
    size: async (sha256: string): Promise<number> => {
      const blob = await openBlob(pathOf(sha256), keys, sha256);
      await blob.handle.close();
      return blob.sizeBytes;
    },
    has: async (sha256: string): Promise<boolean> => (await fileTime(pathOf(sha256))) !== undefined,
    remove: (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true }),
    /** For sweeping: file name of a content hash, all blobs and all temporary files. */
    nameOf,
    listBlobs: (): AsyncIterable<BlobFile> => listBlobs(dir),
    listTemporary: (): AsyncIterable<BlobFile> => listFolder(temporaryDir),
  };
}

function pathOfName(dir: string, name: string): string {
  return join(dir, name.slice(0, 2), name.slice(2, 4), name.slice(4));
}
