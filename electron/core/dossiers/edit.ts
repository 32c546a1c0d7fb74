import { isDeepStrictEqual } from 'node:util';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { fieldAt, valueAt, withValue } from '../../../shared/domain/fields/walk.ts';
import { AppError } from '../../../shared/result.ts';
import { addFieldEdit } from '../audit/burst.ts';
import { write, type Tx } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { auditDossier, dossierFor } from './context.ts';
import { clearApproval } from './state.ts';
import { addPreparer, raiseRevision, saveContent, type StoredDossier } from './store.ts';
import { addStep, redoneStep, undoneStep, type Step } from './steps.ts';

/**
 * Sets one value: row, words, undo step and audit in one transaction, durable before the answer.
 * Throws `invalid-state` when the dossier is not open for editing, `invalid-input` for a place that is not a field
 * or a value of another kind. An approval ends with the first change.
 */
export function setField(
  workspace: Workspace,
  input: { readonly id: DossierId; readonly pointer: Pointer; readonly value: FieldValue },
): { readonly revision: number } {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const dossier = dossierFor(workspace, input.id, 'edit');
    const change = toStep(dossier, input.pointer, input.value);
    if (isDeepStrictEqual(change.before, change.after)) return { revision: dossier.revision };
    const at = ports.now();
    const edit = { at, userId: actor.id, dossierId: dossier.id, ...change };
    addStep(tx, edit);
    addFieldEdit(tx, edit);
    return { revision: apply(workspace, tx, dossier, change) };
  });
}

/** Takes the last step back; gives its place, or undefined when there is none. Survives a restart. */
export function undo(workspace: Workspace, id: DossierId): { readonly pointer: string | undefined } {
  return walkSteps(workspace, id, 'dossier.undo');
}

/** Does the last undone step again. */
export function redo(workspace: Workspace, id: DossierId): { readonly pointer: string | undefined } {
  return walkSteps(workspace, id, 'dossier.redo');
}

/**
 * For the room of files, in its own transaction: the dossier's files changed. Raises the revision, ends an approval,
 * notes the person as preparer; throws `invalid-state` when the dossier is not open for editing.
 */
export function noteFilesChanged(workspace: Workspace, tx: Tx, id: DossierId): number {
  const dossier = dossierFor(workspace, id, 'edit');
  endApproval(workspace, tx, dossier);
  addPreparer(tx, id, workspace.actor.id);
  return raiseRevision(tx, id, workspace.ports.now());
}

type Change = { readonly pointer: Pointer; readonly before: FieldValue; readonly after: FieldValue };

function walkSteps(
  workspace: Workspace,
  id: DossierId,
  action: 'dossier.undo' | 'dossier.redo',
): { readonly pointer: string | undefined } {
  return write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'edit');
    const step: Step | undefined = action === 'dossier.undo' ? undoneStep(tx, id) : redoneStep(tx, id);
    if (!step) return { pointer: undefined };
    const [before, after] = action === 'dossier.undo' ? [step.after, step.before] : [step.before, step.after];
    auditDossier(workspace, tx, { id, action, data: { pointer: step.pointer, before, after } });
    apply(workspace, tx, dossier, { pointer: step.pointer, before, after });
    return { pointer: step.pointer };
  });
}

function apply(workspace: Workspace, tx: Tx, dossier: StoredDossier, change: Change): number {
  const result = withValue(dossier.content, change.pointer, change.after, dossier.objectType);
  if (!result.ok)
    throw new AppError('invalid-input', 'Not a value of this field', { reason: result.problem });
  endApproval(workspace, tx, dossier);
  addPreparer(tx, dossier.id, workspace.actor.id);
  return saveContent(tx, dossier.id, result.content, workspace.ports.now());
}

function endApproval(workspace: Workspace, tx: Tx, dossier: StoredDossier): void {
  if (dossier.state !== 'approved') return;
  clearApproval(tx, dossier.id, dossier.version > 1 ? 'returned' : 'preparing', workspace.ports.now());
  auditDossier(workspace, tx, { id: dossier.id, action: 'dossier.approval-ended' });
}

/** A removed row is kept as a change of its whole list: only so can it be put back. */
function toStep(dossier: StoredDossier, pointer: Pointer, value: FieldValue): Change {
  const list = /^(.+)\/\d+$/.exec(pointer)?.[1];
  if (value === null && list !== undefined && fieldAt(dossier.objectType, pointer)?.kind === 'list') {
    const result = withValue(dossier.content, pointer, null, dossier.objectType);
    if (!result.ok) throw new AppError('invalid-input', 'No such row', { reason: result.problem });
    return {
      pointer: list,
      before: valueAt(dossier.content, list) ?? null,
      after: valueAt(result.content, list) ?? null,
    };
  }
  return { pointer, before: valueAt(dossier.content, pointer) ?? null, after: value };
}
