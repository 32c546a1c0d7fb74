import { setImmediate as breathe } from 'node:timers/promises';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { write } from '../db/write.ts';
import { hasProblems, listInState, saveProblems } from '../dossiers/index-store.ts';
import { AppError } from '../../../shared/result.ts';
import { findDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { beforeSending, facetsOf } from './facets.ts';

/** How long after unlocking: the person's first steps come first. */
const QUIET_MS = 10_000;
/** The day is looked at this often: at midnight, after the computer has slept, when somebody set its clock. */
const LOOK_MS = 60_000;
/** Between two dossiers; one takes some 3 ms, and no call waits longer than for that one. */
const PAUSE_MS = 10;
/** Rows looked at in one go for dates. */
const PAGE = 50;

/**
 * Keeps what the list says of open dossiers true to the day (problems, nearest term): all with dates are judged anew
 * after unlocking and whenever the day changes (in Kyiv, or of the training clock), one by one, and only what differs
 * is written. Gives the way to call it off; a failure goes to the log, and the next day tries again.
 */
export function followTheDay(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  let judgedOn: CivilDate | undefined;
  let running: Promise<void> | undefined;
  const renew = async (day: CivilDate): Promise<void> => {
    judgedOn = day;
    try {
      // The call whose commit told of the day does not wait.
      await breathe();
      const changed = await renewForDay(workspace, off.signal);
      if (changed > 0) ports.log.info('list.renewed-for-day', { day, changed });
    } catch (cause) {
      if (!off.signal.aborted) ports.log.error('list.renewal-failed', { day, error: String(cause) });
    } finally {
      running = undefined;
    }
  };
  const look = (): void => {
    const day = workspace.today();
    if (!off.signal.aborted && day !== judgedOn) running ??= renew(day);
  };
  const watch = async (): Promise<void> => {
    await ports.sleep(QUIET_MS, off.signal);
    for (;;) {
      look();
      await ports.sleep(LOOK_MS, off.signal);
    }
  };
  // Moving the training clock is a commit: the list follows at once.
  const unfollow = workspace.onCommit(() => {
    if (judgedOn !== undefined) look();
  });
  const watching = watch().catch((cause: unknown) => {
    if (!off.signal.aborted) ports.log.error('list.renewal-failed', { error: String(cause) });
  });
  return async () => {
    unfollow();
    off.abort();
    await watching;
    await running;
  };
}

/** Judges every open dossier that has dates, as of today. Gives how many changed. */
export async function renewForDay(workspace: Workspace, signal: AbortSignal): Promise<number> {
  const { db, ports } = workspace;
  let changed = 0;
  for (const archived of [false, true])
    for (const state of beforeSending) {
      let after = 0;
      for (;;) {
        const page = listInState(db, { archived, state, after, limit: PAGE });
        for (const row of page.filter(({ dated }) => dated)) {
          signal.throwIfAborted();
          if (renewOne(workspace, row.id)) changed += 1;
          await ports.sleep(PAUSE_MS, signal);
        }
        after = page.at(-1)?.no ?? after;
        if (page.length < PAGE) break;
        await breathe();
      }
    }
  return changed;
}

/** A dossier that cannot be judged keeps what stands there and does not stop the others. */
function renewOne(workspace: Workspace, id: DossierId): boolean {
  const { db, ports } = workspace;
  const dossier = findDossier(db, id);
  if (!dossier) return false;
  try {
    const facets = facetsOf(workspace, dossier);
    return !hasProblems(db, id, facets) && write(db, (tx) => saveProblems(tx, id, facets));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    ports.log.error('list.not-judged', { dossier: id, error: cause.message });
    return false;
  }
}
