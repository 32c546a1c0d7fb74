import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/result.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';

/** The parts of an Office package. Nothing is inflated before the directory is judged. */
export type ZipParts = {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** Opens one part; undefined when it is not there. What is inflated in all is counted and limited. */
  readonly open: (name: string) => Promise<AsyncIterable<Buffer> | undefined>;
  readonly close: () => void;
};

/**
 * Opens a zip by its directory. Refuses, before inflating anything, too many parts, parts that are too large or packed
 * too tightly, encrypted parts and two parts of one name; a lie about sizes is caught while reading.
 */
export async function openZipParts(path: string): Promise<ZipParts> {
  const zip = await guard(() => openPromise(path, { autoClose: false, validateEntrySizes: true }));
  try {
    const entries = await guard(() => readDirectory(zip));
    let inflated = 0;
    const count = (bytes: number): void => {
      inflated += bytes;
      if (inflated > tableLimits.inflatedBytes) throw refused('bomb');
    };
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name.toLowerCase()),
      open: async (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry && counted(await guard(() => zip.openReadStreamPromise(entry)), count);
      },
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function readDirectory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > tableLimits.parts) throw refused('too-many-parts');
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    judge(entry);
    total += entry.uncompressedSize;
    if (total > tableLimits.inflatedBytes) throw refused('bomb');
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw refused('corrupt');
    entries.set(name, entry);
  }
  return entries;
}

function judge(entry: Entry): void {
  if (entry.isEncrypted()) throw refused('password');
  const { uncompressedSize, compressedSize } = entry;
  const tight = uncompressedSize > tableLimits.ratio * Math.max(1, compressedSize);
  if (uncompressedSize > tableLimits.suspiciousBytes && tight) throw refused('bomb');
}

async function* counted(stream: Readable, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw named(cause);
  } finally {
    stream.destroy();
  }
}

async function guard<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (cause) {
    throw named(cause);
  }
}

/** Whatever the library or the inflater says of the bytes, the file is damaged; the disk's errors stay their own. */
function named(cause: unknown): unknown {
  if (cause instanceof AppError) return cause;
  const ofDisk = cause instanceof Error && 'syscall' in cause;
  return ofDisk ? refused('not-readable') : refused('corrupt');
}
