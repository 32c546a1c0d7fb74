import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { ScanFile, ScanState, ScansView } from '../../../shared/contract/scans.ts';
import { cleanFileName } from '../files/file-name.ts';
import { isReadable, lookInto, type SeenScan } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A file counts as whole when neither its size nor its time has changed for this long. */
export const stableMs = 2_000;
/** Shares do not always tell of changes, so the folder is looked at in any case. */
const pollMs = 3_000;
const maxShown = 200;

type Deps = {
  readonly folder: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Those that are still to be offered. */
  readonly unseen: (files: readonly SeenScan[]) => readonly SeenScan[];
  readonly changed: () => void;
};
export type OfferedScan = ScanFile & { readonly path: string; readonly seen: SeenScan };
export type ScanWatch = ReturnType<typeof createScanWatch>;

/**
 * Watches one folder: tells what is new and whole in it. The folder may go and come back; one look at a time, so a share
 * that hangs holds nothing else up.
 */
export function createScanWatch(deps: Deps) {
  const off = new AbortController();
  const firstSeen = new Map<string, { readonly at: number; readonly id: string }>();
  let state: ScanState = 'watching';
  let offered: readonly OfferedScan[] = [];
  let unfinished = 0;
  const ear = createEar(deps.folder, () => void look());
  let told = '';

  const isWhole = async (scan: SeenScan): Promise<boolean> => {
    const first = firstSeen.get(keyOf(scan));
    const quiet = first !== undefined && deps.now() - first.at >= stableMs;
    return quiet && scan.sizeBytes > 0 && (await isReadable(join(deps.folder, scan.name)));
  };

  const lookOnce = async (): Promise<void> => {
    if (off.signal.aborted) return;
    const found = await lookInto(deps.folder);
    if (off.signal.aborted) return;
    state = found.ok ? 'watching' : found.problem;
    const files = found.ok ? deps.unseen(found.files) : [];
    remember(firstSeen, found.ok ? found.files : [], deps);
    const whole: SeenScan[] = [];
    for (const scan of files) if (await isWhole(scan)) whole.push(scan);
    unfinished = files.length - whole.length;
    offered = whole
      .toSorted(newestFirst)
      .map((seen) => offer(deps.folder, seen, firstSeen.get(keyOf(seen))?.id ?? deps.newId()));
    const before = told;
    told = JSON.stringify([state, unfinished, offered.map(({ id }) => id)]);
    if (told !== before) deps.changed();
  };
  const look = oneAtATime(lookOnce);

  const run = async (): Promise<void> => {
    while (!off.signal.aborted) {
      ear.listen();
      await look();
      await deps.sleep(pollMs, off.signal).catch(() => undefined);
    }
  };
  let running: Promise<void> | undefined;

  return {
    start: (): void => void (running = run()),
    stop: async (): Promise<void> => {
      off.abort();
      ear.close();
      await running;
      // Those under way have ended, too, when one that begins after them has.
      await look();
    },
    look,
    view: (): ScansView => ({
      state,
      folder: cleanFileName(deps.folder),
      files: offered.slice(0, maxShown).map(({ path: _path, seen: _seen, ...file }) => file),
      total: offered.length,
      unfinished,
    }),
    find: (id: string): OfferedScan | undefined => offered.find((scan) => scan.id === id),
  };
}

/** Listens to the folder as far as the system tells of changes; one that went is listened to again when asked. */
function createEar(folder: string, onChange: () => void) {
  let watcher: FSWatcher | undefined;
  const close = (): void => {
    watcher?.close();
    watcher = undefined;
  };
  return {
    close,
    listen: (): void => {
      if (watcher) return;
      try {
        watcher = watch(folder, { persistent: false }, onChange);
        watcher.on('error', close);
      } catch {
        // A folder that is not there now is found by the next look.
      }
    },
  };
}

/** Keeps when each file was first seen as it is now; a file that changed or went is forgotten. */
function remember(
  firstSeen: Map<string, { readonly at: number; readonly id: string }>,
  files: readonly SeenScan[],
  deps: Pick<Deps, 'now' | 'newId'>,
): void {
  const keys = new Set(files.map(keyOf));
  for (const key of firstSeen.keys()) if (!keys.has(key)) firstSeen.delete(key);
  for (const key of keys) if (!firstSeen.has(key)) firstSeen.set(key, { at: deps.now(), id: deps.newId() });
}

function newestFirst(left: SeenScan, right: SeenScan): number {
  return right.modifiedAt - left.modifiedAt || (left.name < right.name ? -1 : 1);
}

function offer(folder: string, seen: SeenScan, id: string): OfferedScan {
  const { sizeBytes, modifiedAt } = seen;
  return { id, name: cleanFileName(seen.name), sizeBytes, modifiedAt, path: join(folder, seen.name), seen };
}

function keyOf({ name, sizeBytes, modifiedAt }: SeenScan): string {
  return `${sizeBytes} ${modifiedAt} ${name}`;
}
