import { type DossierId, fileIdSchema } from '../../../shared/domain/ids.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { findObjectType } from '../../../shared/domain/object-types/definitions.ts';
import type { ObjectType } from '../../../shared/domain/object-types/object-type.ts';
import { contentOfParts, type Part } from '../../../shared/domain/reuse/parts.ts';
import { AppError } from '../../../shared/result.ts';
import { type Tx, write } from '../db/write.ts';
import { auditDossier } from '../dossiers/context.ts';
import { addDossier, emptyContent } from '../dossiers/create.ts';
import { getDossier } from '../dossiers/store.ts';
import { copyFiles } from '../files/copy-files.ts';
import type { Workspace } from '../workspace.ts';
import { getTemplate, noteTemplateUsed } from './template-store.ts';

export type Made = { readonly id: DossierId; readonly files: number };
type Wanted = {
  readonly objectType: ObjectType;
  readonly source: { readonly dossierId: DossierId } | { readonly templateId: string };
  readonly parts: readonly Part[];
};

/**
 * Makes a dossier from chosen parts of another one or of a template, under the rule set in force today. Errors:
 * `not-found`, `invalid-input` for a kind of property that is not known.
 */
export function createFrom(workspace: Workspace, { objectType, source, parts }: Wanted): Made {
  if (!findObjectType(objectType)) {
    throw new AppError('invalid-input', 'This kind of property is not known yet', { reason: 'object-type' });
  }
  return write(workspace.db, (tx) => {
    if ('templateId' in source) {
      const template = getTemplate(tx, source.templateId);
      noteTemplateUsed(tx, template.id, workspace.ports.now());
      const content = contentOfParts(template, parts, objectType);
      return makeDossier(workspace, tx, { objectType, content, origin: { template: template.id }, parts });
    }
    const from = getDossier(tx, source.dossierId);
    const content = contentOfParts(from, parts, objectType);
    return makeDossier(workspace, tx, {
      objectType,
      content,
      origin: { copyFrom: from.id },
      parts,
      filesFrom: from.id,
    });
  });
}

type New = {
  readonly objectType: ObjectType;
  readonly content: DossierContent;
  readonly origin: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  readonly filesFrom?: DossierId | undefined;
};

/** Puts the dossier and its copied files in; each file is a line of its history, as if it had been added. */
export function makeDossier(workspace: Workspace, tx: Tx, made: New): Made {
  const { ports, actor } = workspace;
  const at = ports.now();
  const { objectType, parts, origin, filesFrom } = made;
  const content = made.content.proceeding ? made.content : { ...emptyContent(workspace), ...made.content };
  const data = { parts, ...origin };
  const id = addDossier(workspace, tx, { objectType, content, action: 'dossier.create', data });
  const files =
    filesFrom === undefined
      ? []
      : copyFiles(tx, {
          from: filesFrom,
          to: id,
          documents: parts.includes('documents'),
          photos: parts.includes('photos'),
          addedBy: actor.id,
          at,
          newId: () => fileIdSchema.parse(ports.newId()),
        });
  for (const { id: fileId, from, type, sha256 } of files) {
    auditDossier(workspace, tx, { id, action: 'file.add', data: { fileId, type, sha256, from } });
  }
  return { id, files: files.length };
}
