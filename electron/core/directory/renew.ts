import { setImmediate as breathe } from 'node:timers/promises';
import { type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { directoryVersion, indexDossier } from './index-dossier.ts';
import { listUnread, markRead } from './reading-store.ts';

const atOnce = 20;

/** Reads dossiers that were read by an older program (or none) into the directory. Gives how many; ends by itself. */
export async function renewDirectory(workspace: Workspace, off: AbortSignal): Promise<number> {
  let done = 0;
  for (;;) {
    if (off.aborted) return done;
    const renewed = write(workspace.db, renewSome);
    if (renewed === 0) return done;
    done += renewed;
    await breathe();
  }
}

/** Starts it behind the person's work; gives the way to call it off. A failure goes to the log. */
export function renewDirectoryLater(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  const run = async (): Promise<void> => {
    try {
      const renewed = await renewDirectory(workspace, off.signal);
      if (renewed > 0) ports.log.info('directory.renewed', { renewed });
    } catch (cause) {
      if (!off.signal.aborted) ports.log.warn('directory.renew-failed', { error: String(cause) });
    }
  };
  const running = run();
  return async () => {
    off.abort();
    await running;
  };
}

function renewSome(tx: Tx): number {
  const stale = listUnread(tx, directoryVersion, atOnce);
  for (const { no, at, content } of stale) {
    indexDossier(tx, { no, at }, content);
    markRead(tx, no, directoryVersion);
  }
  return stale.length;
}
