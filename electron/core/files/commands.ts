import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { DossierId, FileId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { AuditData } from '../audit/chain.ts';
import { type Tx, write } from '../db/write.ts';
import type { Workspace } from '../workspace.ts';
import { noteChange } from './file-gate.ts';
import { afterSaleTypes, type FileState, findFile, hasContent, listFiles } from './file-store.ts';
import { removeFile, reorderFiles, restoreFile, setCover, updateFile } from './file-store.ts';

export type UpdateFile = {
  readonly id: FileId;
  readonly title?: string | undefined;
  readonly type?: DocumentType | undefined;
};

/** Changes title or type of a file. Errors: `not-found`, `invalid-state`, `invalid-input`. */
export function changeFile(workspace: Workspace, input: UpdateFile): null {
  return change(workspace, input.id, 'file.update', (tx, state) => {
    const { title, type } = state.file;
    const after = { title: input.title ?? title, type: input.type ?? type };
    if (after.type === 'photo' && !state.file.mediaType.startsWith('image/')) {
      throw new AppError('invalid-input', 'Only a picture is a photo', { reason: 'not-a-picture' });
    }
    if (isAfterSale(after.type) !== isAfterSale(type)) noteType(workspace, tx, state, after.type);
    updateFile(tx, state, after);
    return { before: { title, type }, after };
  });
}

/** Makes a photo the cover of its dossier. */
export function chooseCover(workspace: Workspace, id: FileId): null {
  return change(workspace, id, 'file.cover', (tx, state) => {
    if (state.file.type !== 'photo') {
      throw new AppError('invalid-input', 'Only a photo is a cover', { reason: 'not-a-picture' });
    }
    setCover(tx, state);
    return {};
  });
}

/** Gives all files of a dossier a new order. `conflict` when the ids are not exactly its files (another window). */
export function orderFiles(workspace: Workspace, dossierId: DossierId, ids: readonly FileId[]): null {
  return write(workspace.db, (tx) => {
    const known = listFiles(tx, dossierId).map(({ id }) => id);
    if (ids.length !== known.length || new Set([...ids, ...known]).size !== known.length) {
      throw new AppError('conflict', 'The files changed meanwhile');
    }
    noteChange(workspace, tx, { dossierId, type: 'other', action: 'file.order', data: { ids } });
    reorderFiles(tx, ids);
    return null;
  });
}

/** Removes a file from its dossier; it can be restored. */
export function takeOut(workspace: Workspace, id: FileId): null {
  return change(workspace, id, 'file.remove', (tx, state) => {
    if (state.origin === 'made') {
      throw new AppError('invalid-state', 'A numbered paper stays', { reason: 'paper-stays' });
    }
    removeFile(tx, state, workspace.ports.now());
    return {};
  });
}

/** Brings a removed file back. `conflict` when the same content was added again meanwhile. */
export function bringBack(workspace: Workspace, id: FileId): null {
  return write(workspace.db, (tx) => {
    const state = findFile(tx, id);
    if (!state) throw new AppError('not-found', 'No such file');
    if (!state.removed) return null;
    const { sha256, originalSha256, type } = state.file;
    if (hasContent(tx, state.dossierId, [sha256, originalSha256 ?? sha256])) {
      throw new AppError('conflict', 'The same content is there again', { reason: 'duplicate' });
    }
    const data = { fileId: id };
    noteChange(workspace, tx, { dossierId: state.dossierId, type, action: 'file.restore', data });
    restoreFile(tx, state);
    return null;
  });
}

function change(
  workspace: Workspace,
  id: FileId,
  action: string,
  body: (tx: Tx, state: FileState) => AuditData,
): null {
  return write(workspace.db, (tx) => {
    const state = findFile(tx, id);
    if (!state || state.removed) throw new AppError('not-found', 'No such file');
    const data = { fileId: id, ...body(tx, state) };
    noteChange(workspace, tx, { dossierId: state.dossierId, type: state.file.type, action, data });
    return null;
  });
}

/** A sent dossier must not lose or gain a file of its manifest by a change of type. */
function noteType(workspace: Workspace, tx: Tx, state: FileState, type: DocumentType): void {
  const data = { fileId: state.file.id, type };
  noteChange(workspace, tx, { dossierId: state.dossierId, type, action: 'file.type', data });
}

function isAfterSale(type: DocumentType): boolean {
  return (afterSaleTypes as readonly string[]).includes(type);
}
