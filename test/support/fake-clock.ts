import type { EpochMs } from '../../shared/domain/civil-date.ts';

/** A clock that stands until it is moved; who sleeps on it wakes when it has been moved far enough. */
export type FakeClock = {
  readonly now: () => EpochMs;
  /** Moves the clock and wakes everyone whose time has come. */
  readonly advance: (ms: number) => void;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Every pause that was asked for, in milliseconds, in order. */
  readonly slept: readonly number[];
};

/** 24 November 2026, 09:00 in Kyiv. */
export const fakeStart = Date.UTC(2026, 10, 24, 7, 0, 0);

/**
 * Time that passes from that morning on: for a central database whose desks stand on a fake clock. By the real date the
 * valuations of the samples would end their force one day, and with them the tests.
 */
export const passingMorning = (): number => fakeStart + Math.round(performance.now());

type Sleeper = { readonly until: number; readonly wake: () => void };

/** Makes a fake clock that begins at a working morning. */
export function createFakeClock(start: number = fakeStart): FakeClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  const slept: number[] = [];
  return {
    now: () => now as EpochMs,
    advance: (ms) => {
      now += ms;
      for (const { until, wake } of sleepers) if (until <= now) wake();
    },
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const sleeper: Sleeper = { until: now + ms, wake: resolve };
      const abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
      sleepers.add(sleeper);
      try {
        await promise;
      } finally {
        sleepers.delete(sleeper);
        signal.removeEventListener('abort', abort);
      }
    },
    slept,
  };
}
