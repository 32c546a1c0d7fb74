import { exchangedFileHashes } from '../exchange/transfer-store.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import { knownFileHashes } from './file-store.ts';
import { sweepBlobs, type SweepReport } from './sweep.ts';

/** Tidies the blobs of an open workspace; for a quiet time after unlocking. Tells the log what it did and misses. */
export async function sweepWorkspace(workspace: Workspace): Promise<SweepReport> {
  const { db, ports } = workspace;
  const known = [...knownFileHashes(db), ...exchangedFileHashes(db)];
  const report = await sweepBlobs(blobsOf(workspace), known, ports.now());
  const { removedTemporary, removedBlobs, missing } = report;
  ports.log.info('files.sweep', { removedTemporary, removedBlobs, missing: missing.length });
  return report;
}
