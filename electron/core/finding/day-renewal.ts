import { setImmediate as breathe } from 'node:timers/promises';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { write } from '../db/write.ts';
import { hasProblems, listInState, saveProblems } from '../dossiers/index-store.ts';
import { AppError } from '../../../shared/result.ts';
import { findDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { beforeSending, facetsOf } from './facets.ts';
import { isJudgedBy, judgedBy, noteJudgedBy } from './judged-by.ts';

/** How long after unlocking: the person's first steps come first. */
const QUIET_MS = 10_000;
/** The day is looked at this often: at midnight, after the computer has slept, when somebody set its clock. */
const LOOK_MS = 60_000;
/**
 * Between two dossiers; one takes some 3 ms, and no call waits longer than for that one. A tenth of a processor: a large
 * office is at it for an hour, once a day.
 */
const PAUSE_MS = 30;
/** Rows looked at in one go for dates. */
const PAGE = 50;

/**
 * Keeps what the list says of open dossiers true to the day (problems, nearest term): all with dates are judged anew, one
 * by one, once after each change of the day (in Kyiv, or of the training clock), of the rules, of the working days or of the
 * program, and only what differs is written. Gives the way to call it off; a failure goes to the log, and the next day
 * or unlocking tries again.
 */
export function followTheDay(workspace: Workspace): () => Promise<void> {
  const { ports } = workspace;
  const off = new AbortController();
  let seen: { readonly mark: string; readonly day: CivilDate } | undefined;
  let running: Promise<void> | undefined;
  const failed = (cause: unknown): void => {
    if (!off.signal.aborted) ports.log.error('list.renewal-failed', { error: String(cause) });
  };
  const renew = async (mark: string): Promise<void> => {
    seen = { mark, day: workspace.today() };
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
      if (mark !== seen?.mark) running = renew(mark);
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

/** Judges under the mark unless that is done; what changes meanwhile has another mark. */
async function renewUnder(workspace: Workspace, mark: string, signal: AbortSignal): Promise<void> {
  const { db, ports } = workspace;
  if (isJudgedBy(db, mark)) return;
  const announcer = createAnnouncer(workspace);
  const changed = await renewForDay(workspace, announcer, signal).finally(announcer.end);
  if (changed > 0) ports.log.info('list.renewed-for-day', { day: workspace.today(), changed });
  if (judgedBy(workspace) === mark) write(db, (tx) => noteJudgedBy(tx, mark));
}

/** Judges every open dossier that has dates, as of today. Gives how many changed. */
async function renewForDay(workspace: Workspace, announcer: Announcer, signal: AbortSignal): Promise<number> {
  const { db, ports } = workspace;
  let changed = 0;
  for (const archived of [false, true])
    for (const state of beforeSending) {
      let after = 0;
      for (;;) {
        const page = listInState(db, { archived, state, after, limit: PAGE });
        for (const row of page.filter(({ dated }) => dated)) {
          signal.throwIfAborted();
          if (renewOne(workspace, row.id, announcer)) changed += 1;
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
function renewOne(workspace: Workspace, id: DossierId, announcer: Announcer): boolean {
  const { db, ports } = workspace;
  const dossier = findDossier(db, id);
  if (!dossier) return false;
  try {
    const facets = facetsOf(workspace, dossier);
    const isNew = !hasProblems(db, id, facets) && write(db, (tx) => saveProblems(tx, id, facets));
    if (isNew) announcer.changed();
    return isNew;
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    ports.log.error('list.not-judged', { dossier: id, error: cause.message });
    return false;
  }
}
