const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A core that lived this long was well; the next restart is quick again. */
const STEADY_MS = 60_000;

/** Counts deaths in a row and says how long to wait before the next start: 250 ms, doubled up to 10 s. */
export function createRestarts(now: () => number) {
  let failures = 0;
  let startedAt = 0;
  return {
    started: (): void => {
      startedAt = now();
    },
    /** Gives the pause in ms. */
    died: (): number => {
      failures = now() - startedAt > STEADY_MS ? 1 : failures + 1;
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    },
    failures: (): number => failures,
  };
}
