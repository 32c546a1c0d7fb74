import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

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

/** Begins a burst with its first edit; there must be none. */
export function insertBurst(tx: Tx, edit: FieldEdit): void {
  tx.prepare(
    `INSERT INTO edit_burst (one, user_id, dossier_id, pointer, before, after, edits, started_at, last_at)
     VALUES (1, @userId, @dossierId, @pointer, @before, @after, 1, @at, @at)`,
  ).run({ ...edit, before: JSON.stringify(edit.before), after: JSON.stringify(edit.after) });
}

/** The open burst goes on: it says now what this edit says. */
export function extendBurst(tx: Tx, { after, at }: Pick<FieldEdit, 'after' | 'at'>): void {
  tx.prepare('UPDATE edit_burst SET after = @after, edits = edits + 1, last_at = @at').run({
    after: JSON.stringify(after),
    at,
  });
}

export function deleteBurst(tx: Tx): void {
  tx.prepare('DELETE FROM edit_burst').run();
}

function parseValue(text: string): FieldValue {
  return JSON.parse(text) as FieldValue;
}
