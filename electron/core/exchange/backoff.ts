export const shortestBackoffMs = 1_000;
export const longestBackoffMs = 300_000;

/**
 * Gives how long to wait after the `attempts`-th failure in a row (1 = the first): exponential with full jitter,
 * never under a second nor over five minutes. `random` is uniform in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const ceiling = Math.min(longestBackoffMs, shortestBackoffMs * 2 ** Math.min(Math.max(attempts, 1), 20));
  return Math.round(shortestBackoffMs + random * (ceiling - shortestBackoffMs));
}

/** Gives a uniform number in [0, 1) out of random bytes. */
export function randomUnit(randomBytes: (length: number) => Uint8Array): number {
  const bytes = randomBytes(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32;
}
