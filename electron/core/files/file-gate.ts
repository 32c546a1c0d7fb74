import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import type { RuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { AppError } from '../../../shared/result.ts';
import type { AuditData } from '../audit/chain.ts';
import { auditDossier, dossierFor } from '../dossiers/context.ts';
import { noteFilesChanged } from '../dossiers/edit.ts';
import { findDossier } from '../dossiers/store.ts';
import type { Tx } from '../db/write.ts';
import { findLot } from '../exchange/lot-store.ts';
import type { Workspace } from '../workspace.ts';
import { afterSaleTypes } from './file-store.ts';

const editable: readonly string[] = ['preparing', 'approved', 'returned'];

/** What a file is added to: the rules and the kind of property that its limits come from. */
export type FilePlace = { readonly ruleSet: RuleSet; readonly objectType: ObjectType };

/**
 * Finds where files of this type may be added now, before anything is read. A dossier in work takes everything; one
 * that was sent takes only documents of after the sale, and so does a lot at the organizer's.
 * Throws `invalid-state` or `forbidden` (as `dossierFor`), `not-found`.
 */
export function placeFor(workspace: Workspace, id: DossierId, type: DocumentType | undefined): FilePlace {
  const { db, reference } = workspace;
  const dossier = findDossier(db, id);
  if (dossier) {
    if (editable.includes(dossier.state) || !isAfterSale(type)) dossierFor(workspace, id, 'edit');
    return { ruleSet: reference.ruleSetById(dossier.ruleSetId), objectType: dossier.objectType };
  }
  const lot = findLot(db, id);
  if (!lot) throw new AppError('not-found', 'No such dossier');
  if (!isAfterSale(type)) throw new AppError('invalid-state', 'A lot takes only documents of after the sale');
  return { ruleSet: reference.ruleSetFor(workspace.today()), objectType: lot.application.objectType };
}

/** Judges again inside the transaction of the change and notes it: revision, approval, audit. */
export function noteChange(
  workspace: Workspace,
  tx: Tx,
  change: {
    readonly dossierId: DossierId;
    readonly type: DocumentType;
    readonly action: string;
    readonly data: AuditData;
  },
): void {
  const { dossierId: id, type, action, data } = change;
  placeFor(workspace, id, type);
  const state = findDossier(tx, id)?.state;
  if (state !== undefined && editable.includes(state)) noteFilesChanged(workspace, tx, id);
  auditDossier(workspace, tx, { id, action, data });
}

function isAfterSale(type: DocumentType | undefined): boolean {
  return type !== undefined && (afterSaleTypes as readonly string[]).includes(type);
}
