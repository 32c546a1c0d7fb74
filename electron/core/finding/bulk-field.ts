import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BulkFieldPreview, BulkFieldTarget, BulkResult } from '../../../shared/contract/finding.ts';
import { draftFieldSchema } from '../../../shared/domain/fields/content-schema.ts';
import type { FieldValue, Leaf } from '../../../shared/domain/fields/field.ts';
import {
  appliesIn,
  type FieldForMany,
  findFieldForMany,
  mayHold,
} from '../../../shared/domain/fields/for-many.ts';
import { isBlank } from '../../../shared/domain/fields/read-leaf.ts';
import type { Pointer } from '../../../shared/domain/fields/sections.ts';
import { valueAt } from '../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { type Tx, write } from '../db/write.ts';
import { standingOf } from '../dossiers/context.ts';
import { setFieldsIn } from '../dossiers/edit.ts';
import { requireAction } from '../dossiers/permissions.ts';
import { findDossier, type StoredDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import { attempt, titleOf } from './bulk.ts';

/** After so many dossiers other calls get their turn. */
const perTurn = 20;

type Standing = BulkFieldPreview['values'][number];
type Groups = Map<
  FieldValue,
  { readonly before: FieldValue; readonly dossiers: Standing['dossiers'][number][] }
>;

/**
 * Gives what stands at a field of many dossiers, and which of them may not be changed and why: gone, not open for
 * editing, or the field means nothing there. Throws `invalid-input` for a field that is not for many.
 */
export async function previewField(
  workspace: Workspace,
  pointer: Pointer,
  ids: readonly DossierId[],
): Promise<BulkFieldPreview> {
  const place = placeOf(pointer);
  const groups: Groups = new Map();
  const leftOut: BulkResult[] = [];
  let looked = 0;
  for (const id of new Set(ids)) {
    const dossier = findDossier(workspace.db, id);
    const judged = attempt({ id, title: titleOf(dossier) }, () => requireOpen(workspace, place, dossier));
    if (judged.refused || !dossier) leftOut.push(judged);
    else addTo(groups, pointer, dossier);
    looked += 1;
    if (looked % perTurn === 0) await nextTurn();
  }
  const values = [...groups.values()].toSorted((left, right) => right.dossiers.length - left.dossiers.length);
  return { values, leftOut };
}

type Change = {
  readonly pointer: Pointer;
  readonly value: Leaf | null;
  readonly targets: readonly BulkFieldTarget[];
};

/**
 * Sets the field of the targets as an edit in the editor does, all in one transaction: every dossier is judged before
 * any is written, those refused are named. Throws `invalid-input` for a field that is not for many or a value of
 * another kind.
 */
export function changeField(workspace: Workspace, change: Change): readonly BulkResult[] {
  const place = placeOf(change.pointer);
  if (change.value !== null && !draftFieldSchema(place.field).safeParse(change.value).success)
    throw new AppError('invalid-input', 'Not a value of this field', { reason: 'wrong-kind' });
  return write(workspace.db, (tx) => {
    const judged = change.targets.map((target) => judge(workspace, tx, { ...change, place, target }));
    for (const { id, refused } of judged) {
      const changes = [{ pointer: change.pointer, value: change.value }];
      if (!refused) setFieldsIn(workspace, tx, { id, changes });
    }
    return judged;
  });
}

type Judged = Pick<Change, 'value'> & { readonly place: FieldForMany; readonly target: BulkFieldTarget };

function judge(workspace: Workspace, tx: Tx, { place, target: { id, revision }, value }: Judged): BulkResult {
  const dossier = findDossier(tx, id);
  return attempt({ id, title: titleOf(dossier) }, () => {
    const open = requireOpen(workspace, place, dossier);
    if (open.revision !== revision) throw new AppError('conflict', 'Changed since it was looked at');
    if (!mayHold(place.field, open.objectType, value))
      throw new AppError('invalid-input', 'Not a choice of this kind', { reason: 'choice-of-other-kind' });
  });
}

function requireOpen(
  workspace: Workspace,
  place: FieldForMany,
  dossier: StoredDossier | undefined,
): StoredDossier {
  if (!dossier) throw new AppError('not-found', 'No such dossier');
  requireAction('edit', standingOf(workspace, dossier));
  if (!appliesIn(place, dossier))
    throw new AppError('invalid-state', 'The field means nothing here', { reason: 'field-not-asked' });
  return dossier;
}

function placeOf(pointer: Pointer): FieldForMany {
  const place = findFieldForMany(pointer);
  if (!place) throw new AppError('invalid-input', 'Not a field for many', { reason: 'unknown-field' });
  return place;
}

function addTo(groups: Groups, pointer: Pointer, dossier: StoredDossier): void {
  const { id, revision, objectType, state, content } = dossier;
  const found = valueAt(content, pointer);
  const before = found === undefined || isBlank(found) ? null : found;
  const group = groups.get(before) ?? { before, dossiers: [] };
  group.dossiers.push({ id, revision, objectType, approved: state === 'approved' });
  groups.set(before, group);
}
