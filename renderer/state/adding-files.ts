import { create } from 'zustand';
import type { AddedFile } from '../../shared/contract/files.ts';
import type { SkippedFiles } from '../../shared/contract/native.ts';
import type { DocumentType } from '../../shared/domain/dossier.ts';
import type { DossierId } from '../../shared/domain/ids.ts';

export type RefusedFile = Extract<AddedFile, { ok: false }>;
export type Progress = { readonly done: number; readonly total: number; readonly stopping: boolean };
/** What an adding left to be told: files that were not taken, and what was left out of a folder. */
export type Leftover = {
  readonly refused: readonly RefusedFile[];
  readonly skipped: readonly SkippedFiles[];
  /** The kind that the files were being added as; for trying again. */
  readonly type: DocumentType | undefined;
};
export const nothingLeft: Leftover = { refused: [], skipped: [], type: undefined };

type AddingFiles = {
  readonly busy: Readonly<Record<DossierId, Progress>>;
  readonly leftover: Readonly<Record<DossierId, Leftover>>;
};

/** Adding goes on while a person looks at something else; its progress and outcome are here when they come back. */
export const useAddingFiles = create<AddingFiles>()(() => ({ busy: {}, leftover: {} }));

export function setProgress(id: DossierId, progress: Progress | undefined): void {
  useAddingFiles.setState(({ busy }) => {
    const { [id]: _before, ...rest } = busy;
    return { busy: progress ? { ...rest, [id]: progress } : rest };
  });
}

/** Notes how far an adding has come; nothing when none is known. */
export function noteProgress(id: DossierId, done: number, total: number): void {
  const { busy } = useAddingFiles.getState();
  const now = busy[id];
  if (now) setProgress(id, { ...now, done, total });
}

export function setLeftover(id: DossierId, leftover: Leftover): void {
  useAddingFiles.setState((now) => ({ leftover: { ...now.leftover, [id]: leftover } }));
}
