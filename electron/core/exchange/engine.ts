import type { EpochMs } from '../../../shared/domain/civil-date.ts';

export type EngineDeps = {
  /** One round of work. Gives when the next is due by itself; undefined: only when woken. Never throws. */
  readonly cycle: (signal: AbortSignal, hurried: boolean) => Promise<EpochMs | undefined>;
  readonly now: () => EpochMs;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Wakes of one burst make one round. */
  readonly debounceMs: number;
  /** Work beside the rounds (files on their way) that also counts as not idle. */
  readonly besides: () => boolean;
};
export type Engine = ReturnType<typeof createEngine>;

/**
 * The loop of the exchange. One round at a time; nothing else sends or receives commands.
 *
 *            wake: commit, file arrived, power, user            timer: due again, poll
 *                     │                                              │
 *                     ▼                                              ▼
 *   start ─▶ round ─▶ sleeping ───────── debounce (wakes only) ──▶ round ─▶ sleeping …
 *              │  contact ─▶ push ─▶ pull                            │
 *              └──▶ files beside it, two at a time ──▶ wake          └─ stop: abort, await the end
 *
 * A wake during a round is kept: what was written meanwhile is sent by the next round (Joplin #12989).
 */
export function createEngine(deps: EngineDeps) {
  let controller: AbortController | undefined;
  let loop: Promise<void> = Promise.resolve();
  let resting = true;
  const bed = createBed(deps);
  const idle = createGate(() => resting && !bed.isWoken() && !deps.besides());

  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const hurried = await bed.settleBurst(signal);
      resting = false;
      const dueAt = await deps.cycle(signal, hurried).finally(() => {
        resting = true;
      });
      idle.check();
      await bed.rest(dueAt, signal);
    }
  };

  return {
    start: (): void => {
      if (controller) return;
      controller = new AbortController();
      resting = false;
      loop = run(controller.signal);
    },
    /** Ends the round in hand and the loop. */
    stop: async (): Promise<void> => {
      controller?.abort();
      controller = undefined;
      await loop;
      resting = true;
      bed.forget();
      idle.check();
    },
    wake: bed.wake,
    isRunning: (): boolean => controller !== undefined,
    tellIdle: idle.check,
    /** Resolves when no round runs, none is wanted and no file travels. */
    waitForIdle: idle.pass,
  };
}

/** Where the loop sleeps, and what wakes it. */
function createBed(deps: Pick<EngineDeps, 'now' | 'sleep' | 'debounceMs'>) {
  let woken = false;
  let rouse: (() => void) | undefined;
  return {
    isWoken: () => woken,
    forget: (): void => {
      woken = false;
    },
    wake: (): void => {
      woken = true;
      rouse?.();
    },
    /** Waits for the end of a burst of wakes. Says whether there was one. */
    settleBurst: async (signal: AbortSignal): Promise<boolean> => {
      const hurried = woken;
      if (hurried && !signal.aborted) {
        await deps.sleep(deps.debounceMs, signal).then(undefined, () => undefined);
      }
      woken = false;
      return hurried;
    },
    /** Sleeps until woken, due or stopped. */
    rest: async (dueAt: EpochMs | undefined, signal: AbortSignal): Promise<void> => {
      const timer = new AbortController();
      const ended = AbortSignal.any([signal, timer.signal]);
      await new Promise<void>((resolve) => {
        rouse = resolve;
        ended.addEventListener('abort', () => resolve(), { once: true });
        if (woken || signal.aborted) resolve();
        else if (dueAt !== undefined) {
          void deps.sleep(Math.max(dueAt - deps.now(), 0), ended).then(resolve, resolve);
        }
      });
      timer.abort();
      rouse = undefined;
    },
  };
}

/** Lets waiting ones pass when a condition holds. */
function createGate(isOpen: () => boolean) {
  const waiters = new Set<() => void>();
  return {
    check: (): void => {
      if (!isOpen()) return;
      for (const waiter of waiters) waiter();
      waiters.clear();
    },
    pass: (): Promise<void> =>
      isOpen() ? Promise.resolve() : new Promise((resolve) => waiters.add(resolve)),
  };
}
