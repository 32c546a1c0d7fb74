/** Largest message the page may send in one call; a dossier's content is some tens of kilobytes. */
export const MAX_MESSAGE_BYTES = 1_000_000;
const MAX_DEPTH = 24;

type Budget = { left: number };
export type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string };

/**
 * Copies JSON-like data that came from the page, so that nothing else goes further: no `__proto__` keys, no class
 * instances, no buffers, no deep or huge values (quality.md S6, S28). Stops as soon as the size budget is spent.
 */
export function copyPlainData(value: unknown, maxBytes = MAX_MESSAGE_BYTES): PlainCopy {
  try {
    return { ok: true, value: copy(value, { left: maxBytes }, 0) };
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError) return { ok: false, why: cause.message };
    throw cause;
  }
}

function copy(value: unknown, budget: Budget, depth: number): unknown {
  spend(budget, typeof value === 'string' ? value.length + 2 : 4);
  if (depth > MAX_DEPTH) throw new RangeError('too deep');
  if (isLeaf(value)) return value;
  if (Array.isArray(value)) return value.map((item) => copy(item, budget, depth + 1));
  if (typeof value !== 'object' || value === null || !isPlain(value)) throw new TypeError('not plain data');
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw new TypeError('forbidden key');
    spend(budget, key.length + 3);
    result[key] = copy(item, budget, depth + 1);
  }
  return result;
}

function isLeaf(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || ['undefined', 'boolean', 'string'].includes(typeof value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new RangeError('too large');
}
