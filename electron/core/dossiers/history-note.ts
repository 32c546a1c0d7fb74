/** What an entry of the trail says beside a field's values. */
export type NoteParts = {
  readonly reason?: string;
  readonly note?: string;
  readonly fileId?: string;
  /** Two files that were told to be different. */
  readonly left?: string;
  readonly right?: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/**
 * Gives the note of an entry: its reason, else the file it happened to by its present title; of a new title the old
 * one too. Undefined when nothing is to say, or the file was erased.
 */
export function noteOf(
  action: string,
  parts: NoteParts,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  const said = parts.reason ?? parts.note;
  if (said !== undefined || !action.startsWith('file.')) return said;
  const [before, after] = [titleIn(parts.before), titleIn(parts.after)];
  if (before !== after && before !== '' && after !== '') return `${before} → ${after}`;
  const ids = [parts.fileId, parts.left, parts.right].filter((id) => id !== undefined);
  const named = ids.flatMap((id) => titles.get(id) ?? []);
  return named.length === 0 ? undefined : named.join(', ');
}

function titleIn(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('title' in value)) return '';
  return typeof value.title === 'string' ? value.title.trim() : '';
}
