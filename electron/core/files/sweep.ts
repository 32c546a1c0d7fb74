import { rm } from 'node:fs/promises';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import type { BlobStore } from './blob-store.ts';

const dayMs = 86_400_000;
/** A temporary file older than this belongs to no running write. */
const staleTemporaryMs = dayMs;
/** Blobs without rows stay this long: a row may come later (a download, a restored backup). style.md 7. */
const orphanMs = 7 * dayMs;

export type SweepReport = {
  readonly removedTemporary: number;
  readonly removedBlobs: number;
  /** Hashes of rows whose blob is gone: to be fetched again or shown as lost. */
  readonly missing: readonly string[];
};

/** Tidies the store. Takes every content hash that any row names; gives what was removed and what is missing. */
export async function sweepBlobs(
  store: BlobStore,
  known: Iterable<string>,
  now: EpochMs,
): Promise<SweepReport> {
  const hashByName = new Map(Array.from(new Set(known), (sha256) => [store.nameOf(sha256), sha256]));
  let removedTemporary = 0;
  for await (const file of store.listTemporary()) {
    if (now - file.changedAt < staleTemporaryMs) continue;
    await rm(file.path, { force: true });
    removedTemporary += 1;
  }
  let removedBlobs = 0;
  for await (const file of store.listBlobs()) {
    if (hashByName.delete(file.name) || now - file.changedAt < orphanMs) continue;
    await rm(file.path, { force: true });
    removedBlobs += 1;
  }
  return { removedTemporary, removedBlobs, missing: [...hashByName.values()] };
}
