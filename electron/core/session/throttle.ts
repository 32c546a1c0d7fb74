import { AppError } from '../../../shared/result.ts';

const firstDelayMs = 500;
const longestDelayMs = 30_000;

/** How long the answer to the n-th wrong passphrase in a row waits: 0.5 s, 1 s, 2 s … 30 s. */
export function delayAfter(failures: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, failures - 1));
}

/**
 * Lets one attempt to open at a time, and makes each wrong one wait longer than the last.
 * Parallel guesses queue up, so they gain nothing.
 */
export function createThrottle(sleep: (ms: number, signal: AbortSignal) => Promise<void>) {
  let failures = 0;
  let last: Promise<unknown> = Promise.resolve();
  const forever = new AbortController().signal;

  async function attempt<T>(open: () => Promise<T>): Promise<T> {
    try {
      const result = await open();
      failures = 0;
      return result;
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'wrong-passphrase') {
        failures += 1;
        await sleep(delayAfter(failures), forever);
      }
      throw cause;
    }
  }

  return <T>(open: () => Promise<T>): Promise<T> => {
    const result = last.then(async () => attempt(open));
    last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };
}
