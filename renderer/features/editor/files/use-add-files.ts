import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenFiles } from '../../../../shared/contract/native.ts';
import type { DocumentType } from '../../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { call, callNative, on, takeDropped, toAppError } from '../../../data/api.ts';
import {
  type Leftover,
  noteProgress,
  nothingLeft,
  type Progress,
  setLeftover,
  setProgress,
  useAddingFiles,
} from '../../../state/adding-files.ts';
import { useErrorText } from '../../../ui/error-message.tsx';

export type AddFiles = {
  readonly busy: Progress | undefined;
  readonly leftover: Leftover;
  readonly forget: () => void;
  readonly stop: () => void;
  /** Adds again those that may be taken now. */
  readonly retry: () => void;
  readonly choose: (kind: 'photos' | 'documents', type?: DocumentType) => void;
  readonly chooseFolder: () => void;
  readonly drop: (files: readonly File[]) => void;
};

/** Adds files and folders that a person chose or dropped; tells the progress and what was not taken. */
export function useAddFiles(dossierId: DossierId): AddFiles {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const busy = useAddingFiles((state) => state.busy[dossierId]);
  const leftover = useAddingFiles((state) => state.leftover[dossierId]) ?? nothingLeft;
  useEffect(
    () =>
      on((event) => {
        if (event.name === 'files.progress')
          noteProgress(event.dossierId as DossierId, event.done, event.total);
      }),
    [],
  );
  const tell = (cause: unknown): void => {
    const error = toAppError(cause);
    if (error.code !== 'cancelled') notifications.show({ color: 'red', message: errorText(error) });
  };
  const add = async (take: () => Promise<TakenFiles>, type?: DocumentType): Promise<void> => {
    try {
      const { files, skipped } = await take();
      if (files.length === 0) return setLeftover(dossierId, { ...nothingLeft, skipped });
      setProgress(dossierId, { done: 0, total: files.length, stopping: false });
      const tokens = files.map(({ token }) => token);
      const added = await call('files.add', { dossierId, tokens, ...(type ? { type } : {}) });
      setLeftover(dossierId, { refused: added.filter((file) => !file.ok), skipped, type });
      const count = added.filter(({ ok }) => ok).length;
      if (count > 0) notifications.show({ message: t('editor.files.added', { count }) });
    } catch (cause) {
      tell(cause);
    } finally {
      setProgress(dossierId, undefined);
    }
  };
  return {
    busy,
    leftover,
    forget: () => setLeftover(dossierId, nothingLeft),
    stop: () => {
      if (busy) setProgress(dossierId, { ...busy, stopping: true });
      call('files.cancelAdding', { dossierId }).catch(tell);
    },
    retry: () => {
      const files = leftover.refused.flatMap(({ name, retryToken }) =>
        retryToken === undefined ? [] : [{ token: retryToken, name, sizeBytes: 0 }],
      );
      void add(() => Promise.resolve({ files, skipped: [] }), leftover.type);
    },
    choose: (kind, type) =>
      void add(
        async () => ({ files: await callNative('native.chooseFiles', { kind }), skipped: [] }),
        type ?? (kind === 'photos' ? 'photo' : undefined),
      ),
    chooseFolder: () => void add(() => callNative('native.chooseFolder', {})),
    drop: (files) => {
      if (files.length > 0) void add(() => takeDropped(files));
    },
  };
}
