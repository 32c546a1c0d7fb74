import type { DossierId } from '../../../shared/domain/ids.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { burstGapMs } from '../audit/burst.ts';
import type { FieldEdit } from '../audit/burst-store.ts';
import type { Db } from '../db/open.ts';
import type { Tx } from '../db/write.ts';

export type Step = { readonly pointer: string; readonly before: FieldValue; readonly after: FieldValue };
type StepRow = {
  readonly seq: number;
  readonly userId: string;
  readonly lastAt: number;
  readonly pointer: string;
  readonly before: string;
  readonly after: string;
  /** Steps of one action share a number and are undone together. */
  readonly batch: string | null;
};

/** How many steps a dossier can be taken back. */
const keptSteps = 500;
const columns = 'seq, user_id AS userId, last_at AS lastAt, pointer, before, after, batch';

/**
 * Adds a step for undo; typing in one field in one burst is one step. What was undone can no longer be redone.
 */
export function addStep(tx: Tx, edit: FieldEdit, batch: string | null = null): void {
  tx.prepare('DELETE FROM edit_step WHERE dossier_id = ? AND undone = 1').run(edit.dossierId);
  const last = lastDone(tx, edit.dossierId);
  if (batch === null && last?.batch === null && continues(last, edit)) {
    tx.prepare('UPDATE edit_step SET after = @after, last_at = @at WHERE seq = @seq').run({
      seq: last.seq,
      at: edit.at,
      after: JSON.stringify(edit.after),
    });
    return;
  }
  tx.prepare(
    `INSERT INTO edit_step (dossier_id, user_id, last_at, pointer, before, after, batch)
     VALUES (@dossierId, @userId, @at, @pointer, @before, @after, @batch)`,
  ).run({ ...edit, batch, before: JSON.stringify(edit.before), after: JSON.stringify(edit.after) });
  tx.prepare(
    `DELETE FROM edit_step WHERE dossier_id = @id AND seq <= (
       SELECT seq FROM edit_step WHERE dossier_id = @id AND undone = 0 ORDER BY seq DESC LIMIT 1 OFFSET @kept)`,
  ).run({ id: edit.dossierId, kept: keptSteps });
}

/** Gives the number that the steps of one action share. */
export function nextBatch(tx: Tx): string {
  const row = tx.prepare<[], { n: number }>('SELECT coalesce(max(seq), 0) + 1 AS n FROM edit_step').get();
  return String(row?.n ?? 1);
}

/** Marks the last done step (all of its action) as undone; gives them in the order of taking back. */
export function undoneSteps(tx: Tx, id: DossierId): readonly Step[] {
  return moveAll(tx, id, lastDone(tx, id), 1);
}

/** Marks the first undone step (all of its action) as done again; gives them in the order of doing. */
export function redoneSteps(tx: Tx, id: DossierId): readonly Step[] {
  return moveAll(tx, id, firstUndone(tx, id), 0);
}

/** Says whether there is something to take back or to do again. */
export function stepsOf(db: Db, id: DossierId): { readonly canUndo: boolean; readonly canRedo: boolean } {
  return { canUndo: lastDone(db, id) !== undefined, canRedo: firstUndone(db, id) !== undefined };
}

function lastDone(db: Db, id: string): StepRow | undefined {
  return db
    .prepare<[string], StepRow>(
      `SELECT ${columns} FROM edit_step WHERE dossier_id = ? AND undone = 0 ORDER BY seq DESC LIMIT 1`,
    )
    .get(id);
}

function firstUndone(db: Db, id: string): StepRow | undefined {
  return db
    .prepare<[string], StepRow>(
      `SELECT ${columns} FROM edit_step WHERE dossier_id = ? AND undone = 1 ORDER BY seq LIMIT 1`,
    )
    .get(id);
}

function moveAll(tx: Tx, id: DossierId, row: StepRow | undefined, undone: 0 | 1): readonly Step[] {
  if (!row) return [];
  if (row.batch === null) return [move(tx, row, undone)];
  const rows = tx
    .prepare<[unknown], StepRow>(
      `SELECT ${columns} FROM edit_step WHERE dossier_id = @id AND batch = @batch AND undone <> @undone ORDER BY seq`,
    )
    .all({ id, batch: row.batch, undone });
  const inOrder = undone === 1 ? rows.toReversed() : rows;
  return inOrder.map((step) => move(tx, step, undone));
}

function move(tx: Tx, row: StepRow, undone: 0 | 1): Step {
  // `last_at = 0` ends the burst: typing after an undo or redo is a step of its own.
  tx.prepare('UPDATE edit_step SET undone = @undone, last_at = 0 WHERE seq = @seq').run({
    seq: row.seq,
    undone,
  });
  return {
    pointer: row.pointer,
    before: JSON.parse(row.before) as FieldValue,
    after: JSON.parse(row.after) as FieldValue,
  };
}

function continues(last: StepRow, edit: FieldEdit): boolean {
  const pause = edit.at - last.lastAt;
  return last.userId === edit.userId && last.pointer === edit.pointer && pause >= 0 && pause <= burstGapMs;
}
