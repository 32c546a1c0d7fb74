import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';
import { appendEntry } from './append.ts';

/** Typing pauses longer than this end a burst. */
export const burstGapMs = 10_000;

export type FieldEdit = {
  readonly at: number;
  readonly userId: string;
  readonly dossierId: string;
  readonly pointer: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
};
export type OpenBurst = FieldEdit & { readonly edits: number; readonly startedAt: number };

type BurstRow = Omit<OpenBurst, 'before' | 'after'> & { readonly before: string; readonly after: string };

/**
 * Notes one edit of one field (decisions.md: audit merges the edits of one field in one burst).
 * The chain is append-only, so the running burst stands in a working row of its own; it is sealed into the chain
 * when it ends: by a pause, another field, any other entry, locking or stopping. A crash keeps the row.
 */
export function addFieldEdit(tx: Tx, edit: FieldEdit): void {
  const open = findBurst(tx);
  if (open && continues(open, edit)) {
    tx.prepare('UPDATE edit_burst SET after = @after, edits = edits + 1, last_at = @at').run({
      after: JSON.stringify(edit.after),
      at: edit.at,
    });
    return;
  }
  sealBurst(tx);
  tx.prepare(
    `INSERT INTO edit_burst (one, user_id, dossier_id, pointer, before, after, edits, started_at, last_at)
     VALUES (1, @userId, @dossierId, @pointer, @before, @after, 1, @at, @at)`,
  ).run({ ...edit, before: JSON.stringify(edit.before), after: JSON.stringify(edit.after) });
}

/** Puts the open burst into the chain. Does nothing when there is none. */
export function sealBurst(tx: Tx): void {
  const open = findBurst(tx);
  if (!open) return;
  const { at, userId, dossierId, pointer, before, after, edits, startedAt } = open;
  appendEntry(tx, {
    at,
    userId,
    action: 'dossier.edit',
    entity: 'dossier',
    entityId: dossierId,
    data: { pointer, before, after, edits, startedAt },
  });
  tx.prepare('DELETE FROM edit_burst').run();
}

/** Gives the burst that is not in the chain yet: history shows it as its newest row. */
export function findBurst(db: Db): OpenBurst | undefined {
  const row = db
    .prepare<[], BurstRow>(
      `SELECT user_id AS userId, dossier_id AS dossierId, pointer, before, after, edits,
              started_at AS startedAt, last_at AS at FROM edit_burst`,
    )
    .get();
  return row && { ...row, before: parseValue(row.before), after: parseValue(row.after) };
}

function continues(open: OpenBurst, edit: FieldEdit): boolean {
  const pause = edit.at - open.at;
  return (
    open.userId === edit.userId &&
    open.dossierId === edit.dossierId &&
    open.pointer === edit.pointer &&
    pause >= 0 &&
    pause <= burstGapMs
  );
}

function parseValue(text: string): FieldValue {
  return JSON.parse(text) as FieldValue;
}
