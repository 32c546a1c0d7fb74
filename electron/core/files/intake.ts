import { createReadStream } from 'node:fs';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { ImageHelper } from '../ports.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import type { BlobSource } from './blob-write.ts';
import type { FileLimits } from './file-limits.ts';
import { titleOf } from './file-name.ts';
import type { NewFile } from './file-store.ts';
import { type InspectDeps, type Inspected, inspectFile } from './inspect.ts';
import { guessDocumentType } from './type-guess.ts';

type Content = Omit<NewFile, 'id' | 'dossierId' | 'origin' | 'addedBy' | 'addedAt'>;
export type TakenIn =
  | {
      readonly ok: true;
      readonly name: string;
      readonly content: Content;
      readonly undo: () => Promise<void>;
    }
  | { readonly ok: false; readonly name: string; readonly reason: FileRefusal };
type Accepted = Extract<Inspected, { ok: true }>;

/**
 * Brings one file of a person into the blob store: looks at it, lets the helper make the travelling copy of a picture,
 * stores original, copy and view. No row is written here; `undo` takes back what only this file brought.
 * Takes the path and the type that the person chose, if any. Never throws for what the file or the disk is.
 */
export async function takeIn(
  deps: InspectDeps & { readonly blobs: BlobStore },
  input: { readonly path: string; readonly type: DocumentType | undefined; readonly limits: FileLimits },
): Promise<TakenIn> {
  const inspected = await inspectFile(deps, input.path, input.limits);
  if (!inspected.ok) return inspected;
  const kept: StoredBlob[] = [];
  const put = async (source: BlobSource, maxBytes?: number) => {
    const stored = await deps.blobs.put(source, { maxBytes });
    kept.push(stored);
    return stored;
  };
  const undo = async () => {
    for (const { sha256, existed } of kept) if (!existed) await deps.blobs.remove(sha256);
  };
  try {
    const content = inspected.mediaType.startsWith('image/')
      ? await takePicture(deps.images, put, inspected, input)
      : await takeDocument(put, inspected, input);
    if (typeof content !== 'string') return { ok: true, name: inspected.name, content, undo };
    await undo();
    return { ok: false, name: inspected.name, reason: content };
  } catch (cause) {
    await undo();
    return { ok: false, name: inspected.name, reason: refusalOf(cause) };
  }
}

type Put = (source: BlobSource, maxBytes?: number) => Promise<StoredBlob>;
type Input = { readonly path: string; readonly type: DocumentType | undefined; readonly limits: FileLimits };

async function takePicture(
  images: ImageHelper,
  put: Put,
  file: Accepted,
  input: Input,
): Promise<Content | FileRefusal> {
  const { maxPixels, minLongSide, timeoutMs, maxBytes } = input.limits.photo;
  const limits = { maxPixels, minLongSide, timeoutMs };
  const result = await images.run({ kind: 'picture', path: input.path, limits }, timeoutMs);
  if (!result.ok) return result.reason;
  const original = await put(createReadStream(input.path), maxBytes);
  // The file was read twice: both times it must have been the same.
  if (original.sha256 !== result.sourceSha256) return 'not-readable';
  const stripped = await put(result.stripped);
  const view = await put(result.view);
  return {
    ...described(file, input.type ?? 'photo'),
    mediaType: result.mediaType,
    sha256: stripped.sha256,
    sizeBytes: stripped.sizeBytes,
    originalSha256: original.sha256,
    width: result.width,
    height: result.height,
    facts: result.facts,
    view: { sha256: view.sha256, sizeBytes: view.sizeBytes },
    thumbnail: result.thumbnail,
  };
}

async function takeDocument(put: Put, file: Accepted, input: Input): Promise<Content | FileRefusal> {
  const stored = await put(createReadStream(input.path), input.limits.document.maxBytes);
  if (stored.sizeBytes !== file.sizeBytes) return 'not-readable';
  return {
    ...described(file, input.type ?? guessDocumentType(file.name)),
    mediaType: file.mediaType,
    sha256: stored.sha256,
    sizeBytes: stored.sizeBytes,
  };
}

function described(file: Accepted, type: DocumentType) {
  return {
    type,
    title: titleOf(file.name).slice(0, 300),
    originalName: file.name,
    pages: file.pages,
    originalSha256: undefined as Sha256 | undefined,
    width: undefined as number | undefined,
    height: undefined as number | undefined,
    facts: undefined as NewFile['facts'],
    view: undefined as NewFile['view'],
    thumbnail: undefined as Uint8Array | undefined,
  };
}

function refusalOf(cause: unknown): FileRefusal {
  if (cause instanceof AppError && cause.code === 'disk-full') return 'disk-full';
  if (cause instanceof AppError && cause.code === 'rejected') return 'too-large';
  const gone = cause instanceof Error && 'syscall' in cause;
  if (gone) return 'not-readable';
  throw cause;
}
