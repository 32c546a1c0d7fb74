import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { write } from '../db/write.ts';
import { type Facets, hasProblems, listInState, saveProblems } from '../dossiers/index-store.ts';
import { findDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { createAnnouncer } from './announcer.ts';
import { facetsOf, withTerms } from './facets.ts';
import {
  isSameMark,
  judgedBy,
  lastMark,
  type Mark,
  noteMark,
  noteProgress,
  type Progress,
  progressOf,
} from './judged-by.ts';

/**
 * Between two dossiers; one takes some 3 ms, and no call waits longer than for that one. A tenth of a processor: a large
 * office is at it for an hour, once a day.
 */
const PAUSE_MS = 30;
/** Rows looked at in one go. */
const PAGE = 50;

/** Where open dossiers are, in the order in which they are judged; one that is sealed or waits has its terms still. */
const places: readonly { readonly archived: boolean; readonly state: DossierState }[] = [false, true].flatMap(
  (archived) => withTerms.map((state) => ({ archived, state })),
);

/**
 * Judges open dossiers under the mark unless that is done: with the day only those that have dates, with the rules all.
 * What is broken off by locking goes on where it was; another mark breaks it off for good. Only what differs is written.
 */
export async function renewUnder(workspace: Workspace, mark: Mark, signal: AbortSignal): Promise<void> {
  const { db, ports } = workspace;
  const last = lastMark(db);
  if (isSameMark(last, mark)) return;
  const work = {
    workspace,
    signal,
    everything: last?.rules !== mark.rules,
    announcer: createAnnouncer(workspace),
  };
  let changed = 0;
  try {
    let next: Progress | undefined = progressOf(db, mark) ?? { mark, place: 0, after: 0 };
    while (next && isSameMark(mark, judgedBy(workspace))) {
      const page = await renewPage(work, next);
      changed += page.changed;
      next = page.next;
      const { next: left } = page;
      write(db, (tx) => (left ? noteProgress(tx, left) : noteMark(tx, mark)));
    }
  } finally {
    work.announcer.end();
  }
  if (changed > 0) ports.log.info('list.renewed-for-day', { day: mark.day, changed });
}

type Work = {
  readonly workspace: Workspace;
  readonly signal: AbortSignal;
  readonly everything: boolean;
  readonly announcer: ReturnType<typeof createAnnouncer>;
};

/** Judges one page. Gives how many changed and where to go on; nothing after the last place. */
async function renewPage(
  { workspace, signal, everything, announcer }: Work,
  { mark, place, after }: Progress,
): Promise<{ readonly changed: number; readonly next: Progress | undefined }> {
  const where = places[place];
  if (!where) return { changed: 0, next: undefined };
  let changed = 0;
  const page = listInState(workspace.db, { ...where, after, limit: PAGE });
  for (const row of page.filter(({ dated }) => dated || everything)) {
    signal.throwIfAborted();
    if (renewOne(workspace, row.id)) {
      changed += 1;
      announcer.changed();
    }
    await workspace.ports.sleep(PAUSE_MS, signal);
    announcer.tick();
  }
  const last = page.at(-1);
  const next =
    last && page.length === PAGE ? { mark, place, after: last.no } : { mark, place: place + 1, after: 0 };
  return { changed, next };
}

/** Says whether something was other than it stood there. */
function renewOne(workspace: Workspace, id: DossierId): boolean {
  const { db } = workspace;
  const facets = judge(workspace, id);
  return (
    facets !== undefined && !hasProblems(db, id, facets) && write(db, (tx) => saveProblems(tx, id, facets))
  );
}

/** A dossier that cannot be judged keeps what stands there and does not stop the others. */
function judge(workspace: Workspace, id: DossierId): Facets | undefined {
  const dossier = findDossier(workspace.db, id);
  try {
    return dossier && facetsOf(workspace, dossier);
  } catch (cause) {
    workspace.ports.log.error('list.not-judged', { dossier: id, error: String(cause) });
    return undefined;
  }
}
