import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { type DossierId, dossierIdSchema } from '../../../shared/domain/ids.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { AppError } from '../../../shared/result.ts';
import type { AuditData } from '../audit/chain.ts';
import { type Tx, write } from '../db/write.ts';
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
  const { db } = workspace;
  if (!findObjectType(input.objectType)) {
    throw new AppError('invalid-input', 'This kind of property is not known yet', { reason: 'object-type' });
  }
  return write(db, (tx) => {
    const { objectType, copyFrom } = input;
    const content = copyFrom ? copiedContent(workspace, copyFrom, objectType) : emptyContent(workspace);
    const data = copyFrom ? { copyFrom } : {};
    return { id: addDossier(workspace, tx, { objectType, content, action: 'dossier.create', data }) };
  });
}

/**
 * Puts a new dossier in, in the caller's transaction, under the rule set in force today: row, words, preparer, audit.
 * Takes a content that fits the kind of property.
 */
export function addDossier(
  workspace: Workspace,
  tx: Tx,
  input: {
    readonly objectType: ObjectType;
    readonly content: DossierContent;
    readonly action: string;
    readonly data: AuditData;
  },
): DossierId {
  const { ports, actor, reference, today } = workspace;
  const { objectType, content, action, data } = input;
  const id = dossierIdSchema.parse(ports.newId());
  const ruleSetId = reference.ruleSetFor(today()).id;
  insertDossier(tx, { id, objectType, content, ruleSetId, createdBy: actor.id, createdAt: ports.now() });
  auditDossier(workspace, tx, { id, action, data: { objectType, ruleSetId, ...data } });
  return id;
}

function copiedContent(workspace: Workspace, from: DossierId, objectType: ObjectType): DossierContent {
  const source = getDossier(workspace.db, from);
  if (source.objectType === objectType) return source.content;
  const { details: _details, items: _items, ...rest } = source.content;
  return rest;
}

/** What the office already says of itself is not typed again. */
export function emptyContent({ db, actor }: Workspace): DossierContent {
  const { officeName, officerKind } = readOffice(db);
  if (officerKind === 'organizer') return {};
  const officerName = actor.roles.includes('officer') ? { officerName: actor.name } : {};
  return { proceeding: { officerKind, officeName, ...officerName } };
}
