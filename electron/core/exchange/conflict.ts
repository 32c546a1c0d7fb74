/** A field that both sides changed, with all three values (undefined: the field is absent). */
export type Clash = {
  readonly pointer: string;
  readonly base: unknown;
  readonly local: unknown;
  readonly remote: unknown;
};
export type Merge = {
  /** Both sides' changes together; at a clash the local value. */
  readonly merged: unknown;
  readonly clashes: readonly Clash[];
  /** Pointers that only the other side changed. */
  readonly remoteOnly: readonly string[];
};

/**
 * Merges three versions by field (style.md 7: Conflict rules): a change of one side is taken, the same change of both
 * is no conflict, different changes of one field are a clash that a person decides. Objects are entered, lists whose
 * rows have an `id` are compared by row, all else is one value. Pure.
 */
export function mergeFields(base: unknown, local: unknown, remote: unknown, pointer = ''): Merge {
  if (same(local, remote)) return { merged: local, clashes: [], remoteOnly: [] };
  const [fromBase, fromLocal, fromRemote] = [base, local, remote].map(toFields);
  const entered = fromLocal && fromRemote && fromLocal.list === fromRemote.list;
  if (entered && fromBase?.list === fromLocal.list) {
    return mergeObjects(fromBase.fields, fromLocal, fromRemote.fields, pointer);
  }
  if (same(base, local)) return { merged: remote, clashes: [], remoteOnly: [pointer] };
  if (same(base, remote)) return { merged: local, clashes: [], remoteOnly: [] };
  if (entered) return mergeObjects({}, fromLocal, fromRemote.fields, pointer);
  return { merged: local, clashes: [{ pointer, base, local, remote }], remoteOnly: [] };
}

type Fields = { readonly list: boolean; readonly fields: Readonly<Record<string, unknown>> };

function mergeObjects(
  base: Fields['fields'],
  local: Fields,
  remote: Fields['fields'],
  pointer: string,
): Merge {
  const keys = [...new Set([...Object.keys(local.fields), ...Object.keys(remote)])];
  const merges = keys.map((key) => ({
    key,
    merge: mergeFields(
      own(base, key),
      own(local.fields, key),
      own(remote, key),
      `${pointer}/${escaped(key)}`,
    ),
  }));
  const kept = merges.filter(({ merge }) => merge.merged !== undefined);
  return {
    merged: local.list
      ? kept.map(({ merge }) => merge.merged)
      : Object.fromEntries(kept.map(({ key, merge }) => [key, merge.merged])),
    clashes: merges.flatMap(({ merge }) => merge.clashes),
    remoteOnly: merges.flatMap(({ merge }) => merge.remoteOnly),
  };
}

function toFields(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return { list: false, fields: value as Record<string, unknown> };
  const rows = value.map((row: unknown) => [rowId(row), row] as const);
  return rows.every(([id]) => id !== undefined)
    ? { list: true, fields: Object.fromEntries(rows) }
    : undefined;
}

function rowId(row: unknown): string | undefined {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function own(fields: Fields['fields'], key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Deep equality of JSON values; the order of keys does not matter, an undefined value is an absent one. */
export function same(left: unknown, right: unknown): boolean {
  return stable(left) === stable(right);
}

function stable(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** How a decision of a person stands when the object has moved on since (412). */
export type StaleDecision = 'replay' | 'already' | 'ask';

/**
 * Decides on a 412 for a change of state. `replay`: nothing that the person decided upon has changed (same state, same
 * submitted version), so the command goes again upon the new revision. `already`: the object stands where the
 * command leads, by the same person. Otherwise a person must look again.
 */
export function decideStale(given: {
  readonly base: { readonly state: string; readonly version?: number } | undefined;
  readonly current: { readonly state: string; readonly version?: number };
  /** State that the command leads to and, where the server tells it, who led it there. */
  readonly target: string | undefined;
  readonly ledByUs: boolean;
  /** The decision means the object whatever its revision: an officer's withdrawal of the own lot, a suspension. */
  readonly own: boolean;
}): StaleDecision {
  const { base, current } = given;
  if (given.target === current.state && given.ledByUs) return 'already';
  if (given.own && given.target !== current.state) return 'replay';
  return base !== undefined && base.state === current.state && base.version === current.version
    ? 'replay'
    : 'ask';
}
