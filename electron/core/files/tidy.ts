import type { Workspace } from '../workspace.ts';
import { sweepWorkspace } from './sweep-workspace.ts';

/** How long after unlocking the blobs are tidied: the person's first steps come first. */
const QUIET_MS = 60_000;

/** Tidies the blobs once, a quiet minute after unlocking. Gives the way to call it off; a failure goes to the log. */
export function tidyLater(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  const run = async (): Promise<void> => {
    try {
      await ports.sleep(QUIET_MS, off.signal);
      if (!off.signal.aborted) await sweepWorkspace(workspace);
    } catch (cause) {
      if (!off.signal.aborted) ports.log.warn('files.sweep-failed', { error: String(cause) });
    }
  };
  const running = run();
  return async () => {
    off.abort();
    await running;
  };
}
