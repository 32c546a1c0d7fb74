/** The slowest line that is waited for: 8 bytes a millisecond, about 64 kbit/s. */
const slowestBytesPerMs = 8;
/** A server that drips its answer byte by byte may hold a call so many time limits long. */
const mostLimits = 20;

export type TimeLimit = {
  readonly signal: AbortSignal;
  /** A part of the answer came: the silence begins anew. */
  readonly heard: () => void;
  /** The call is over. */
  readonly end: () => void;
};

/**
 * Ends a call by silence, not by its length: a long answer over a slow line is read to its end, a hung line is left
 * after `timeoutMs`. A body of `sentBytes` gets the time that it needs on the slowest line.
 */
export function startTimeLimit(timeoutMs: number, sentBytes: number): TimeLimit {
  const controller = new AbortController();
  const expire = (): void => controller.abort();
  const longest = timeoutMs + sentBytes / slowestBytesPerMs;
  let silence = setTimeout(expire, longest);
  const whole = setTimeout(expire, longest + timeoutMs * mostLimits);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(expire, timeoutMs);
    },
    end: () => {
      clearTimeout(silence);
      clearTimeout(whole);
    },
  };
}
