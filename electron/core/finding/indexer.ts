import { write } from '../db/write.ts';
import {
  indexWords,
  listStale,
  saveFacets,
  skipStale,
  type Facets,
  type Stale,
} from '../dossiers/index-store.ts';
import { findDossier, type StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { facetsOf } from './facets.ts';
import { refreshLotIdentities } from './identity-store.ts';

/** Rows of one transaction: some 3 ms each, so that no call waits longer than about 30 ms. */
const perBatch = 10;
/** Pause between batches of a long backlog: the person's own work comes first. */
const PAUSE_MS = 20;

export type Indexer = {
  /** Begins with what is behind and follows every commit. */
  readonly start: () => void;
  /** Lets many dossiers go in first: what is behind waits until the last one that holds it has let go. */
  readonly hold: () => () => void;
  /** Ends after the batch at work. */
  readonly stop: () => Promise<void>;
};

/**
 * Keeps the full-text index and the filter columns true to the dossiers: what triggers name in `dossier_stale` is
 * worked out in small transactions, soon after each commit; after an update of the program, all of it, while people
 * work. A dossier that cannot be judged loses its filter columns, never its words, and is told to the log.
 */
export function createIndexer(workspace: Workspace): Indexer {
  const off = new AbortController();
  const announcer = createAnnouncer(workspace);
  let running: Promise<void> | undefined;
  let again = false;
  let holders = 0;
  let unfollow: (() => void) | undefined;
  const mayWork = (): boolean => holders === 0 && !off.signal.aborted;
  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await yieldToCalls();
        while (mayWork() && refreshBatch(workspace, announcer) === perBatch) {
          await workspace.ports.sleep(PAUSE_MS, off.signal);
          announcer.tick();
        }
        announcer.end();
      } while (again && mayWork());
    } catch (cause) {
      if (!off.signal.aborted) workspace.ports.log.error('index.failed', { error: String(cause) });
    } finally {
      running = undefined;
    }
  };
  const wake = (): void => {
    if (!mayWork()) return;
    again = true;
    running ??= run();
  };
  return {
    start: () => {
      unfollow = workspace.onCommit(wake);
      wake();
    },
    hold: () => {
      holders += 1;
      return () => {
        holders -= 1;
        wake();
      };
    },
    stop: async () => {
      unfollow?.();
      off.abort();
      await running;
    },
  };
}

/** Brings a few dossiers and lots up to date. Gives how many were behind, at most a batch. */
function refreshBatch(workspace: Workspace, announcer: Announcer): number {
  const { db } = workspace;
  const behind = listStale(db, perBatch).map((stale) => judge(workspace, stale));
  const lots = refreshLotIdentities(db, perBatch);
  if (behind.length === 0) return lots;
  const isNew = write(db, (tx) => {
    // The words come last: any other statement would flush the index for each row.
    const changed = behind.filter(({ stale, dossier, facets }) => {
      if (dossier) return saveFacets(tx, { ...dossier, no: stale.no, lotNumber: null }, facets);
      skipStale(tx, stale.no);
      return false;
    });
    const worded = behind.filter(({ stale }) => stale.words);
    for (const { stale, dossier } of worded)
      if (dossier) indexWords(tx, { ...dossier, no: stale.no, lotNumber: dossier.lotNumber ?? null });
    return changed.length > 0 || worded.length > 0;
  });
  if (isNew) announcer.changed();
  return Math.max(behind.length, lots);
}

type Judged = {
  readonly stale: Stale;
  readonly dossier: StoredDossier | undefined;
  readonly facets: Facets;
};

function judge(workspace: Workspace, stale: Stale): Judged {
  const dossier = findDossier(workspace.db, stale.id);
  const none: Facets = { problems: null, dueOn: null, attempt: null, auctionOn: null };
  if (!dossier) return { stale, dossier, facets: none };
  try {
    return { stale, dossier, facets: facetsOf(workspace, dossier) };
  } catch (cause) {
    workspace.ports.log.error('index.not-judged', { dossier: stale.id, error: String(cause) });
    return { stale, dossier, facets: none };
  }
}

function yieldToCalls(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
