import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedFile } from '../../../../shared/contract/files.ts';
import type { FileToken } from '../../../../shared/contract/native.ts';
import type { DocumentType } from '../../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/result.ts';
import { call, callNative, on, takeDropped, toAppError } from '../../../data/api.ts';
import { useErrorText } from '../../../ui/error-message.tsx';

export type RefusedFile = Extract<AddedFile, { ok: false }>;
export type AddFiles = {
  readonly busy: { readonly done: number; readonly total: number } | undefined;
  /** Files of the last adding that were not taken, each with its reason. */
  readonly refused: readonly RefusedFile[];
  readonly forgetRefused: () => void;
  readonly choose: (kind: 'photos' | 'documents', type?: DocumentType) => void;
  readonly drop: (files: readonly File[]) => void;
};

/** Adds files that a person chose or dropped; tells the progress and what was refused. */
export function useAddFiles(dossierId: DossierId): AddFiles {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [busy, setBusy] = useState<AddFiles['busy']>();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  useEffect(
    () =>
      on((event) => {
        if (event.name === 'files.progress' && event.dossierId === dossierId) {
          setBusy((now) => now && { done: event.done, total: event.total });
        }
      }),
    [dossierId],
  );
  const add = async (take: () => Promise<readonly FileToken[]>, type?: DocumentType): Promise<void> => {
    try {
      const tokens = await take();
      if (tokens.length === 0) return;
      setBusy({ done: 0, total: tokens.length });
      const added = await call('files.add', {
        dossierId,
        tokens: tokens.map(({ token }) => token),
        ...(type ? { type } : {}),
      });
      setRefused(added.filter((file) => !file.ok));
      const count = added.filter(({ ok }) => ok).length;
      if (count > 0) notifications.show({ message: t('editor.files.added', { count }) });
    } catch (cause) {
      const error = toAppError(cause);
      if (error.code !== 'cancelled') notifications.show({ color: 'red', message: errorText(error) });
    } finally {
      setBusy(undefined);
    }
  };
  return {
    busy,
    refused,
    forgetRefused: () => setRefused([]),
    choose: (kind, type) =>
      void add(
        () => callNative('native.chooseFiles', { kind }),
        type ?? (kind === 'photos' ? 'photo' : undefined),
      ),
    drop: (files) =>
      void add(() =>
        files.length > 0 ? takeDropped(files) : Promise.reject(new AppError('cancelled', 'No files')),
      ),
  };
}
