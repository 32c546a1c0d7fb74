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
  /** Of a field in a list: its row, which the index in the pointer stops meaning when a row before it goes. */
  readonly rowId?: string | undefined;
};
export type OpenBurst = FieldEdit & { readonly edits: number; readonly startedAt: number };

type BurstRow = Omit<OpenBurst, 'before' | 'after' | 'rowId'> & {
  readonly before: string;
  readonly after: string;
};
/** The value before in a row of a list. No field's value is an object, so this is never taken for one. */
type BeforeInRow = { readonly rowId: string; readonly value: FieldValue };

/** Gives the burst that is not in the chain yet: history shows it as its newest row. */
export function findBurst(db: Db): OpenBurst | undefined {
  const row = db
    .prepare<[], BurstRow>(
      `SELECT user_id AS userId, dossier_id AS dossierId, pointer, before, after, edits,
              started_at AS startedAt, last_at AS at FROM edit_burst`,
    )
    .get();
  return row && { ...row, ...parseBefore(row.before), after: parseValue(row.after) };
}

/** Begins a burst with its first edit; there must be none. */
export function insertBurst(tx: Tx, edit: FieldEdit): void {
  tx.prepare(
    `INSERT INTO edit_burst (one, user_id, dossier_id, pointer, before, after, edits, started_at, last_at)
     VALUES (1, @userId, @dossierId, @pointer, @before, @after, 1, @at, @at)`,
  ).run({ ...edit, before: beforeText(edit), after: JSON.stringify(edit.after) });
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

/** The working row has one column for what stood before: the row's id goes with it. */
function beforeText({ before, rowId }: FieldEdit): string {
  if (rowId === undefined) return JSON.stringify(before);
  const inRow: BeforeInRow = { rowId, value: before };
  return JSON.stringify(inRow);
}

function parseBefore(text: string): { readonly before: FieldValue; readonly rowId: string | undefined } {
  const said = JSON.parse(text) as FieldValue | BeforeInRow;
  return isInRow(said) ? { before: said.value, rowId: said.rowId } : { before: said, rowId: undefined };
}

function isInRow(said: FieldValue | BeforeInRow): said is BeforeInRow {
  return typeof said === 'object' && said !== null && 'rowId' in said;
}

function parseValue(text: string): FieldValue {
  return JSON.parse(text) as FieldValue;
}
