import type { ComparedFile } from '../../../shared/domain/compare/compare.ts';
import type { DocumentType } from '../../../shared/domain/dossier.ts';
import type { FieldValue } from '../../../shared/domain/fields/field.ts';
import type { DossierContent } from '../../../shared/domain/fields/sections.ts';
import { withValue } from '../../../shared/domain/fields/walk.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import { findBurst } from '../audit/burst-store.ts';
import { fileTrailUpTo, trailAfter } from '../audit/trail-store.ts';
import type { Db } from '../db/open.ts';
import type { StoredDossier } from '../dossiers/store.ts';
import { fileTitles } from '../files/file-store.ts';

type Edit = { readonly pointer: string; readonly before: FieldValue };

const edits = new Set(['dossier.edit', 'dossier.undo', 'dossier.redo']);

/**
 * Gives the content as it was right after an entry of the history: every change since is taken back, the newest
 * first. Throws `invalid-state` (`history-incomplete`) when a change does not fit what stands: then the history does
 * not tell the whole story and nothing is guessed.
 */
export function contentAfter(db: Db, dossier: StoredDossier, seq: number): DossierContent {
  const later = trailAfter(db, dossier.id, seq)
    .filter(({ action }) => edits.has(action))
    .map(({ data }) => JSON.parse(data) as Edit);
  const burst = findBurst(db);
  const running = burst?.dossierId === dossier.id ? [burst] : [];
  return [...running, ...later].reduce((now, { pointer, before }) => {
    const result = withValue(now, pointer, before, dossier.objectType);
    if (result.ok) return result.content;
    throw new AppError('invalid-state', 'The history does not fit', { reason: 'history-incomplete' });
  }, dossier.content);
}

type FileData = {
  readonly fileId?: string;
  readonly sha256?: string;
  readonly type?: DocumentType;
  readonly after?: { readonly title?: string; readonly type?: DocumentType };
};

/** Gives the files as they were right after an entry: their history is read forward from the first. */
export function filesAfter(db: Db, id: DossierId, seq: number): readonly ComparedFile[] {
  const titles = fileTitles(db, id);
  const files = new Map<string, ComparedFile & { readonly here: boolean }>();
  for (const { action, data } of fileTrailUpTo(db, id, seq)) {
    const said = JSON.parse(data) as FileData;
    const fileId = said.fileId;
    if (fileId === undefined) continue;
    const known = files.get(fileId) ?? {
      id: fileId,
      sha256: '',
      type: 'other' as const,
      title: titles.get(fileId) ?? '',
      here: false,
    };
    files.set(fileId, { ...known, ...after(action, said) });
  }
  return [...files.values()].filter(({ here }) => here).map(({ here: _here, ...file }) => file);
}

function after(action: string, said: FileData): Partial<ComparedFile & { here: boolean }> {
  const type = said.after?.type ?? (action === 'file.turn' ? undefined : said.type);
  return {
    ...(action === 'file.add' || action === 'file.restore' ? { here: true } : {}),
    ...(action === 'file.remove' ? { here: false } : {}),
    ...(said.sha256 === undefined ? {} : { sha256: said.sha256 }),
    ...(type === undefined ? {} : { type }),
    ...(typeof said.after?.title === 'string' && said.after.title !== '' ? { title: said.after.title } : {}),
  };
}
