import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { type DossierId, dossierIdSchema } from '../../../shared/domain/ids.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import { readOffice } from '../settings/office.ts';
import type { Workspace } from '../workspace.ts';
import { auditDossier } from './context.ts';
import { getDossier, insertDossier } from './store.ts';

/**
 * Makes a dossier under the rule set in force today; its UUIDv7 is the lot's id for life.
 * A copy takes over what is typed (details and things only for the same kind of property), never files or approvals.
 */
export function createDossier(
  workspace: Workspace,
  input: { readonly objectType: ObjectType; readonly copyFrom?: DossierId | undefined },
): { readonly id: DossierId } {
  const { db, ports, actor, reference, today } = workspace;
  if (!findObjectType(input.objectType)) {
    throw new AppError('invalid-input', 'This kind of property is not known yet', { reason: 'object-type' });
  }
  const id = dossierIdSchema.parse(ports.newId());
  const ruleSetId = reference.ruleSetFor(today()).id;
  write(db, (tx) => {
    const content = input.copyFrom
      ? copiedContent(workspace, input.copyFrom, input.objectType)
      : emptyContent(workspace);
    insertDossier(tx, {
      id,
      objectType: input.objectType,
      content,
      ruleSetId,
      createdBy: actor.id,
      createdAt: ports.now(),
    });
    const { objectType, copyFrom } = input;
    auditDossier(workspace, tx, {
      id,
      action: 'dossier.create',
      data: { objectType, ruleSetId, ...(copyFrom ? { copyFrom } : {}) },
    });
  });
  return { id };
}

function copiedContent(workspace: Workspace, from: DossierId, objectType: ObjectType): DossierContent {
  const source = getDossier(workspace.db, from);
  if (source.objectType === objectType) return source.content;
  const { details: _details, items: _items, ...rest } = source.content;
  return rest;
}

/** What the office already says of itself is not typed again. */
function emptyContent({ db, actor }: Workspace): DossierContent {
  const { officeName, officerKind } = readOffice(db);
  if (officerKind === 'organizer') return {};
  const officerName = actor.roles.includes('officer') ? { officerName: actor.name } : {};
  return { proceeding: { officerKind, officeName, ...officerName } };
}
