import { type FileHandle, open } from 'node:fs/promises';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import { type AddedMediaType, detectType, headBytes } from './content-type.ts';
import type { FileLimits } from './file-limits.ts';
import { cleanFileName, extensionOf } from './file-name.ts';
import { inspectPdf } from './pdf-inspect.ts';

export type Inspected =
  | {
      readonly ok: true;
      readonly name: string;
      readonly mediaType: AddedMediaType;
      readonly sizeBytes: number;
      readonly pages: number | undefined;
    }
  | { readonly ok: false; readonly name: string; readonly reason: FileRefusal };

/**
 * Looks at a file that a person added, before anything is kept of it. Takes its path and the rule set's limits.
 * Never throws for what the file itself is; pictures are decoded later, in the helper process.
 */
export async function inspectFile(path: string, limits: FileLimits): Promise<Inspected> {
  const name = cleanFileName(path);
  const refuse = (reason: FileRefusal): Inspected => ({ ok: false, name, reason });
  const handle = await openPlainFile(path);
  if (!handle) return refuse('not-readable');
  try {
    const sizeBytes = (await handle.stat()).size;
    if (sizeBytes === 0) return refuse('empty');
    const head = Buffer.alloc(Math.min(headBytes, sizeBytes));
    await handle.read(head, 0, head.length, 0);
    const found = await detectType(head, extensionOf(name));
    if ('refused' in found) return refuse(found.refused);
    const { mediaType } = found;
    if (sizeBytes > maxBytesOf(mediaType, limits)) return refuse('too-large');
    if (mediaType !== 'application/pdf') return { ok: true, name, mediaType, sizeBytes, pages: undefined };
    const facts = await inspectPdf(await readWhole(handle, sizeBytes), limits.document);
    return 'refused' in facts
      ? refuse(facts.refused)
      : { ok: true, name, mediaType, sizeBytes, pages: facts.pages };
  } catch {
    // A file that vanishes or cannot be read on (a pulled stick, a broken share).
    return refuse('not-readable');
  } finally {
    await handle.close();
  }
}

function maxBytesOf(mediaType: AddedMediaType, limits: FileLimits): number {
  return mediaType.startsWith('image/') ? limits.photo.maxBytes : limits.document.maxBytes;
}

/** Folders, pipes and devices are not files; a pipe would wait for ever. */
async function openPlainFile(path: string): Promise<FileHandle | undefined> {
  try {
    const handle = await open(path, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    return undefined;
  } catch {
    return undefined;
  }
}

/** Only documents come here, bounded by the limit of their size just checked. */
async function readWhole(handle: FileHandle, sizeBytes: number): Promise<Buffer> {
  const bytes = Buffer.alloc(sizeBytes);
  for (let filled = 0; filled < sizeBytes;) {
    const { bytesRead } = await handle.read(bytes, filled, sizeBytes - filled, filled);
    if (bytesRead === 0) return bytes.subarray(0, filled);
    filled += bytesRead;
  }
  return bytes;
}
