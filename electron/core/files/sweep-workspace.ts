import type { Db } from '../db/open.ts';
import type { Workspace } from '../workspace.ts';
import { blobsOf } from './blobs.ts';
import { knownFileHashes } from './file-store.ts';
import { sweepBlobs, type SweepReport } from './sweep.ts';

/** Tidies the blobs of an open workspace; for a quiet time after unlocking. Tells the log what it did and misses. */
export async function sweepWorkspace(workspace: Workspace): Promise<SweepReport> {
  const { db, ports } = workspace;
  const known = [...knownFileHashes(db), ...exchangedHashes(db)];
  const report = await sweepBlobs(blobsOf(workspace), known, ports.now());
  const { removedTemporary, removedBlobs, missing } = report;
  ports.log.info('files.sweep', { removedTemporary, removedBlobs, missing: missing.length });
  return report;
}

/** Files that travel or came down from the central database. */
function exchangedHashes(db: Db): readonly string[] {
  return db
    .prepare<[], { sha256: string }>(`SELECT sha256 FROM transfer WHERE direction = 'up' OR state = 'stored'`)
    .all()
    .map(({ sha256 }) => sha256);
}
