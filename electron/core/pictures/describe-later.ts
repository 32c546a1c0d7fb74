import { write } from '../db/write.ts';
import { blobsOf } from '../files/blobs.ts';
import type { Workspace } from '../workspace.ts';
import { keepFacts, type Undescribed, undescribed } from './fact-store.ts';

/** How long after unlocking: the person's first steps come first. */
const quietMs = 20_000;
/** Between two pictures, so that one that is added by a person comes in between. */
const pauseMs = 50;
const batch = 20;
/** Capture facts stand in the first segments of a file. */
const headBytes = 262_144;
const describeMs = 5_000;

/**
 * Describes pictures that were added by an older program, one after another in a quiet time after unlocking. Gives the
 * way to call it off; a failure goes to the log, and what is left is done after the next unlocking.
 */
export function describeLater(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  const run = async (): Promise<void> => {
    try {
      await ports.sleep(quietMs, off.signal);
      await describeAll(workspace, off.signal);
    } catch (cause) {
      if (!off.signal.aborted) ports.log.warn('pictures.describe-failed', { error: String(cause) });
    }
  };
  const running = run();
  return async () => {
    off.abort();
    await running;
  };
}

/** Describes every picture that waits for it. Gives how many. */
export async function describeAll(workspace: Workspace, signal: AbortSignal): Promise<number> {
  let described = 0;
  for (;;) {
    const waiting = undescribed(workspace.db, batch);
    for (const picture of waiting) {
      if (signal.aborted) return described;
      await describeOne(workspace, picture);
      described += 1;
      await workspace.ports.sleep(pauseMs, signal);
    }
    if (waiting.length < batch) return described;
  }
}

/** What cannot be described gets an empty row: it is not tried for ever. */
async function describeOne(workspace: Workspace, picture: Undescribed): Promise<void> {
  const head = await headOf(workspace, picture);
  const thumbnail = new Uint8Array(picture.thumbnail);
  const result = await workspace.ports.images.run({ kind: 'describe', thumbnail, head }, describeMs);
  const facts = result.ok ? result : { hashes: undefined, taken: undefined };
  write(workspace.db, (tx) => keepFacts(tx, picture.id, facts));
}

async function headOf(workspace: Workspace, { originalSha256 }: Undescribed): Promise<Uint8Array> {
  try {
    return await blobsOf(workspace).read(originalSha256, { length: headBytes });
  } catch {
    // A missing or damaged original is told elsewhere; its thumbnail is still compared.
    return new Uint8Array();
  }
}
