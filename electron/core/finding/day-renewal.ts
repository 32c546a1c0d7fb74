import { setImmediate as breathe } from 'node:timers/promises';
import type { Workspace } from '../workspace.ts';
import { isSameMark, judgedBy, type Mark } from './judged-by.ts';
import { renewUnder } from './renew.ts';

/** How long after unlocking: the person's first steps come first. */
const QUIET_MS = 10_000;
/** The day is looked at this often: at midnight, after the computer has slept, when somebody set its clock. */
const LOOK_MS = 60_000;

/**
 * Keeps what the list says of open dossiers true to the day (problems, nearest term): they are judged anew, one by one,
 * once after each change of the day (in Kyiv, or of the training clock), of the rules, of the working days or of the
 * program. Gives the way to call it off; a failure goes to the log, and the next change or unlocking tries again.
 */
export function followTheDay(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  let seen: Mark | undefined;
  let running: Promise<void> | undefined;
  const failed = (cause: unknown): void => {
    if (!off.signal.aborted) ports.log.error('list.renewal-failed', { error: String(cause) });
  };
  const renew = async (mark: Mark): Promise<void> => {
    seen = mark;
    // The call whose commit told of the day does not wait.
    await breathe();
    await renewUnder(workspace, mark, off.signal).catch(failed);
    running = undefined;
    // Midnight, or a new calendar, may have come meanwhile.
    look();
  };
  const look = (): void => {
    if (off.signal.aborted || running) return;
    try {
      const mark = judgedBy(workspace);
      if (!isSameMark(seen, mark)) running = renew(mark);
    } catch (cause) {
      failed(cause);
    }
  };
  const watch = async (): Promise<void> => {
    await ports.sleep(QUIET_MS, off.signal);
    for (;;) {
      look();
      await ports.sleep(LOOK_MS, off.signal);
    }
  };
  // Moving the training clock or taking a calendar is a commit: the list follows at once.
  const unfollow = workspace.onCommit((subjects) => {
    if (seen && (subjects.includes('reference') || workspace.today() !== seen.day)) look();
  });
  const watching = watch().catch(failed);
  return async () => {
    unfollow();
    off.abort();
    await watching;
    await running;
  };
}
