/** Sends what was typed and is not in core yet; resolves when nothing of it is on its way. */
export type Flush = () => Promise<void>;

const flushes = new Set<Flush>();
/** A core that does not answer must not keep the workstation open. */
const limitMs = 3_000;

/** Joins those that are asked to save before the workstation is locked. Gives the way out. */
export function beforeLocking(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Has everything typed saved, as far as it can be within the limit. Never throws. */
export async function saveAll(): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const limit = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled([...flushes].map((flush) => flush())), late]);
  clearTimeout(limit);
}
