import type { DossierId } from '../../../shared/domain/ids.ts';
import { type ContentPart, contentOfParts } from '../../../shared/domain/reuse/parts.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { type Tx, write } from '../db/write.ts';
import { getDossier } from '../dossiers/store.ts';
import type { Workspace } from '../workspace.ts';
import {
  deleteTemplate,
  findTemplateNamed,
  getTemplate,
  insertTemplate,
  renameTemplate,
} from './template-store.ts';

type Save = {
  readonly dossierId: DossierId;
  readonly name: string;
  readonly parts: readonly ContentPart[];
  readonly replace: boolean;
};

/** Keeps chosen parts of a dossier under a name. `conflict` (`template-name`) when it is taken and not to be replaced. */
export function saveTemplate(
  workspace: Workspace,
  { dossierId, name, parts, replace }: Save,
): { readonly id: string } {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const { objectType, content } = getDossier(tx, dossierId);
    const known = findTemplateNamed(tx, name);
    if (known !== undefined && !replace) throw nameTaken();
    if (known !== undefined) deleteTemplate(tx, known);
    const id = ports.newId();
    insertTemplate(tx, {
      id,
      name,
      objectType,
      parts,
      content: contentOfParts({ objectType, content }, parts, objectType),
      createdBy: actor.id,
      createdAt: ports.now(),
    });
    audit(workspace, tx, 'template.save', id, { name, parts: parts.join(','), from: dossierId });
    return { id };
  });
}

/** Gives a template another name. Errors: `not-found`, `conflict` (`template-name`). */
export function changeTemplateName(workspace: Workspace, id: string, name: string): null {
  return write(workspace.db, (tx) => {
    const { name: before } = getTemplate(tx, id);
    const known = findTemplateNamed(tx, name);
    if (known !== undefined && known !== id) throw nameTaken();
    renameTemplate(tx, id, name);
    audit(workspace, tx, 'template.rename', id, { before, after: name });
    return null;
  });
}

/** Removes a template; dossiers made from it stay as they are. */
export function removeTemplate(workspace: Workspace, id: string): null {
  return write(workspace.db, (tx) => {
    const { name } = getTemplate(tx, id);
    deleteTemplate(tx, id);
    audit(workspace, tx, 'template.remove', id, { name });
    return null;
  });
}

function nameTaken(): AppError {
  return new AppError('conflict', 'A template has this name', { reason: 'template-name' });
}

function audit(
  { ports, actor }: Workspace,
  tx: Tx,
  action: string,
  entityId: string,
  data: Readonly<Record<string, string>>,
): void {
  addAudit(tx, { at: ports.now(), userId: actor.id, action, entity: 'template', entityId, data });
}
