import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { ImageHelper } from '../ports.ts';
import { type AddedMediaType, detectType, headBytes } from './content-type.ts';
import type { FileLimits } from './file-limits.ts';
import { cleanFileName, extensionOf } from './file-name.ts';

export type Inspected =
  | {
      readonly ok: true;
      readonly name: string;
      readonly mediaType: AddedMediaType;
      readonly sizeBytes: number;
      readonly pages: number | undefined;
    }
  | { readonly ok: false; readonly name: string; readonly reason: FileRefusal };

export type InspectDeps = {
  readonly images: ImageHelper;
  /** Whether the dossier has this content already: then nothing is decoded for it. */
  readonly isKnown: (sha256: string) => boolean;
};

/** Time for looking through a PDF; a whole one of the largest size takes a second or two. */
const inspectPdfMs = 6_000;

/**
 * Looks at a file that a person added, before anything is kept of it. Takes its path and the rule set's limits.
 * Never throws for what the file itself is; pictures are decoded and documents parsed in the helper process.
 */
export async function inspectFile(deps: InspectDeps, path: string, limits: FileLimits): Promise<Inspected> {
  const name = cleanFileName(path);
  const refuse = (reason: FileRefusal): Inspected => ({ ok: false, name, reason });
  const handle = await openPlainFile(path);
  if (!handle) return refuse('not-readable');
  try {
    const sizeBytes = (await handle.stat()).size;
    const found = await typeOf(handle, sizeBytes, { name, limits });
    if (typeof found === 'string') return refuse(found);
    if (deps.isKnown(await hashOf(handle))) return refuse('duplicate');
    const { mediaType } = found;
    if (mediaType !== 'application/pdf') return { ok: true, name, mediaType, sizeBytes, pages: undefined };
    const facts = await deps.images.run(
      { kind: 'inspect-pdf', path, maxPages: limits.document.maxPages },
      inspectPdfMs,
    );
    return facts.ok ? { ok: true, name, mediaType, sizeBytes, pages: facts.pages } : refuse(facts.reason);
  } catch {
    // A file that vanishes or cannot be read on (a pulled stick, a broken share).
    return refuse('not-readable');
  } finally {
    await handle.close();
  }
}

async function typeOf(
  handle: FileHandle,
  sizeBytes: number,
  file: { readonly name: string; readonly limits: FileLimits },
): Promise<{ readonly mediaType: AddedMediaType } | FileRefusal> {
  if (sizeBytes === 0) return 'empty';
  const head = Buffer.alloc(Math.min(headBytes, sizeBytes));
  await handle.read(head, 0, head.length, 0);
  const found = await detectType(head, extensionOf(file.name));
  if ('refused' in found) return found.refused;
  return sizeBytes > maxBytesOf(found.mediaType, file.limits) ? 'too-large' : found;
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

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const part = Buffer.alloc(1_048_576);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(part, 0, part.length, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(part.subarray(0, bytesRead));
    at += bytesRead;
  }
}
