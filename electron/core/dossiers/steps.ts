import type { DossierId } from '../../../shared/domain/ids.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { burstGapMs, type FieldEdit } from '../audit/burst.ts';
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
};

/** How many steps a dossier can be taken back. */
const keptSteps = 500;
const columns = 'seq, user_id AS userId, last_at AS lastAt, pointer, before, after';

/**
 * Adds a step for undo; typing in one field in one burst is one step. What was undone can no longer be redone.
 */
export function addStep(tx: Tx, edit: FieldEdit): void {
  tx.prepare('DELETE FROM edit_step WHERE dossier_id = ? AND undone = 1').run(edit.dossierId);
  const last = lastDone(tx, edit.dossierId);
  if (last && continues(last, edit)) {
    tx.prepare('UPDATE edit_step SET after = @after, last_at = @at WHERE seq = @seq').run({
      seq: last.seq,
      at: edit.at,
      after: JSON.stringify(edit.after),
    });
    return;
  }
  tx.prepare(
    `INSERT INTO edit_step (dossier_id, user_id, last_at, pointer, before, after)
     VALUES (@dossierId, @userId, @at, @pointer, @before, @after)`,
  ).run({ ...edit, before: JSON.stringify(edit.before), after: JSON.stringify(edit.after) });
  tx.prepare(
    `DELETE FROM edit_step WHERE dossier_id = @id AND seq <= (
       SELECT seq FROM edit_step WHERE dossier_id = @id AND undone = 0 ORDER BY seq DESC LIMIT 1 OFFSET @kept)`,
  ).run({ id: edit.dossierId, kept: keptSteps });
}

/** Marks the last done step as undone and gives it. */
export function undoneStep(tx: Tx, id: DossierId): Step | undefined {
  return move(tx, lastDone(tx, id), 1);
}

/** Marks the first undone step as done again and gives it. */
export function redoneStep(tx: Tx, id: DossierId): Step | undefined {
  return move(tx, firstUndone(tx, id), 0);
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

function move(tx: Tx, row: StepRow | undefined, undone: 0 | 1): Step | undefined {
  if (!row) return undefined;
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
