import { isDeepStrictEqual } from 'node:util';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import { placeInRow, rowIdAt } from '../../../shared/domain/fields/row-place.ts';
import type { DossierContent, Pointer } from '../../../shared/domain/fields/sections.ts';
import { fieldAt, valueAt, withValue } from '../../../shared/domain/fields/walk.ts';
import { staleAfter } from '../../../shared/domain/reference/choice.ts';
import { AppError } from '../../../shared/result.ts';
import { addFieldEdit } from '../audit/burst.ts';
import { write, type Tx } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { auditDossier, dossierFor } from './context.ts';
import { clearApproval } from './state-store.ts';
import { addPreparer, raiseRevision, saveContent, type StoredDossier } from './store.ts';
import { addStep, nextBatch, redoneSteps, undoneSteps } from './step-store.ts';
import { keepRemovedRows } from './removed-rows.ts';

/**
 * Sets one value: row, words, undo step and audit in one transaction, durable before the answer.
 * Throws `invalid-state` when the dossier is not open for editing, `invalid-input` for a place that is not a field
 * or a value of another kind. An approval ends with the first change. With `rowId` the value goes to that row of the
 * list wherever it stands now; `invalid-input` (`no-such-row`) when it is gone.
 */
export function setField(
  workspace: Workspace,
  input: FieldChange & { readonly id: DossierId; readonly rowId?: string | undefined },
): { readonly revision: number } {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const dossier = dossierFor(workspace, input.id, 'edit');
    const pointer = presentPlace(dossier.content, input);
    const change = toStep(dossier, pointer, input.value);
    if (isDeepStrictEqual(change.before, change.after)) return { revision: dossier.revision };
    if (staleAfter(dossier.content, pointer).length > 0)
      return setFieldsIn(workspace, tx, { id: input.id, changes: [{ pointer, value: input.value }] });
    const at = ports.now();
    const edit = { at, userId: actor.id, dossierId: dossier.id, ...change };
    addStep(tx, edit);
    addFieldEdit(tx, edit);
    return { revision: apply(workspace, tx, dossier, [change]) };
  });
}

/**
 * Sets several values as one step of undo, each a line of history. All or none: throws as {@link setField} does.
 * Gives how many really changed.
 */
export function setFields(
  workspace: Workspace,
  input: { readonly id: DossierId; readonly changes: readonly FieldChange[] },
): { readonly revision: number; readonly changed: number } {
  return write(workspace.db, (tx) => setFieldsIn(workspace, tx, input));
}

/** The same inside a transaction of the caller. */
export function setFieldsIn(
  workspace: Workspace,
  tx: Tx,
  input: { readonly id: DossierId; readonly changes: readonly FieldChange[] },
): { readonly revision: number; readonly changed: number } {
  const { ports, actor } = workspace;
  const dossier = dossierFor(workspace, input.id, 'edit');
  const changes = realChanges(dossier, withStale(dossier, input.changes));
  if (changes.length === 0) return { revision: dossier.revision, changed: 0 };
  const batch = nextBatch(tx);
  const at = ports.now();
  for (const change of changes) {
    const edit = { at, userId: actor.id, dossierId: dossier.id, ...change };
    addStep(tx, edit, batch);
    addFieldEdit(tx, edit);
  }
  return { revision: apply(workspace, tx, dossier, changes), changed: changes.length };
}

function presentPlace(
  content: DossierContent,
  { pointer, rowId }: { readonly pointer: Pointer; readonly rowId?: string | undefined },
): Pointer {
  if (rowId === undefined) return pointer;
  const place = placeInRow(content, pointer, rowId);
  if (place === undefined) throw new AppError('invalid-input', 'No such row', { reason: 'no-such-row' });
  return place;
}

/** What was chosen from a classifier ends with typing over it, in the same step: code, path and version go together. */
function withStale(dossier: StoredDossier, changes: readonly FieldChange[]): readonly FieldChange[] {
  const set = new Set(changes.map(({ pointer }) => pointer));
  const stale = changes.flatMap(({ pointer, value }) =>
    (valueAt(dossier.content, pointer) ?? null) === value ? [] : staleAfter(dossier.content, pointer),
  );
  return [...stale.filter(({ pointer }) => !set.has(pointer)), ...changes];
}

/** Each change is judged on what the changes before it leave. */
function realChanges(dossier: StoredDossier, wanted: readonly FieldChange[]): readonly Change[] {
  let now = dossier;
  const changes = wanted.flatMap(({ pointer, value }) => {
    const change = toStep(now, pointer, value);
    if (isDeepStrictEqual(change.before, change.after)) return [];
    now = { ...now, content: changed(now, change) };
    return [change];
  });
  return isDeepStrictEqual(now.content, dossier.content) ? [] : changes;
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

export type FieldChange = { readonly pointer: Pointer; readonly value: FieldValue };
type Change = {
  readonly pointer: Pointer;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The row that the pointer means at this moment: later its index may mean another one. */
  readonly rowId?: string | undefined;
};

function walkSteps(
  workspace: Workspace,
  id: DossierId,
  action: 'dossier.undo' | 'dossier.redo',
): { readonly pointer: string | undefined } {
  return write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'edit');
    const undoing = action === 'dossier.undo';
    const steps = undoing ? undoneSteps(tx, id) : redoneSteps(tx, id);
    const changes = steps.map(({ pointer, before, after }) =>
      undoing ? { pointer, before: after, after: before } : { pointer, before, after },
    );
    if (changes.length === 0) return { pointer: undefined };
    auditWalk(workspace, tx, dossier, { action, changes });
    apply(workspace, tx, dossier, changes);
    return { pointer: (undoing ? changes.at(-1) : changes[0])?.pointer };
  });
}

/** Each entry names the row that the changes before it leave at its place. */
function auditWalk(
  workspace: Workspace,
  tx: Tx,
  dossier: StoredDossier,
  { action, changes }: { readonly action: string; readonly changes: readonly Change[] },
): void {
  let now = dossier;
  for (const change of changes) {
    const rowId = rowIdAt(now.content, change.pointer);
    const data = { ...change, ...(rowId === undefined ? {} : { rowId }) };
    auditDossier(workspace, tx, { id: dossier.id, action, data });
    now = { ...now, content: changed(now, change) };
  }
}

function apply(workspace: Workspace, tx: Tx, dossier: StoredDossier, changes: readonly Change[]): number {
  const { actor, ports } = workspace;
  const content = changes.reduce(
    (now, change) => changed({ ...dossier, content: now }, change),
    dossier.content,
  );
  endApproval(workspace, tx, dossier);
  addPreparer(tx, dossier.id, actor.id);
  for (const change of changes) {
    keepRemovedRows(tx, { dossierId: dossier.id, userId: actor.id, at: ports.now(), ...change });
  }
  return saveContent(tx, dossier.id, content, ports.now());
}

function changed(dossier: StoredDossier, change: Change): StoredDossier['content'] {
  const result = withValue(dossier.content, change.pointer, change.after, dossier.objectType);
  if (result.ok) return result.content;
  throw new AppError('invalid-input', 'Not a value of this field', { reason: result.problem });
}

/** Ends an approval, if there is one, because what was approved changes; the dossier is open for editing again. */
export function endApproval(workspace: Workspace, tx: Tx, dossier: StoredDossier): void {
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
  return {
    pointer,
    before: valueAt(dossier.content, pointer) ?? null,
    after: value,
    rowId: rowIdAt(dossier.content, pointer),
  };
}
