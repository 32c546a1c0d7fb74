import { Button, Select } from '@mantine/core';
import { IconFolderOpen, IconPhotoPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../shared/contract/native.ts';
import type { OpenedTable } from '../../../shared/contract/table-import.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, callNative, takeDropped, toAppError } from '../../data/api.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { useDrop } from '../../ui/use-drop.ts';
import { useImport } from './import-state.ts';
import { TableError } from './table-error.tsx';
import classes from './table-import.module.css';

/** Photos that find their lots by the names of their files. */
export function PhotosPanel({ opened }: { opened: OpenedTable }): JSX.Element {
  const { t } = useTranslation();
  const state = useImport();
  const { error, add, clear } = usePhotos(opened.id);
  const { over, handlers } = useDrop((files) => add(async () => (await takeDropped(files)).files));
  return (
    <SectionPanel title={t('tableImport.photosTitle')} hint={t('tableImport.photosHint')}>
      <div className={classes.photos} data-over={over || undefined} {...handlers}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPhotoPlus size={15} />}
          onClick={() => add(() => callNative('native.chooseFiles', { kind: 'photos' }))}
        >
          {t('tableImport.photosFiles')}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconFolderOpen size={15} />}
          onClick={() => add(() => callNative('native.chooseFiles', { kind: 'photo-folder' }))}
        >
          {t('tableImport.photosFolder')}
        </Button>
        {state.photoFiles > 0 ? (
          <>
            <span role="status">{t('tableImport.photosCount', { count: state.photoFiles })}</span>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
              {t('tableImport.photosClear')}
            </Button>
          </>
        ) : (
          <span className={classes.dim}>{t('tableImport.photosDrop')}</span>
        )}
        {state.passedOver > 0 ? (
          <span className={classes.dim}>
            {t('tableImport.photosPassedOver', { count: state.passedOver })}
          </span>
        ) : null}
        <Select
          className={classes.photosBy ?? ''}
          aria-label={t('tableImport.photosBy')}
          data={[
            { value: 'row', label: t('tableImport.photosByRow') },
            { value: 'number', label: t('tableImport.photosByNumber') },
          ]}
          value={state.photosBy}
          onChange={(value) => state.set({ photosBy: value === 'number' ? 'number' : 'row' })}
          allowDeselect={false}
          size="xs"
        />
      </div>
      <TableError error={error} />
    </SectionPanel>
  );
}

function usePhotos(id: string) {
  const set = useImport((state) => state.set);
  const version = useImport((state) => state.photosVersion);
  const [error, setError] = useState<AppError>();
  const run = async (work: () => Promise<{ files: number; passedOver: number }>): Promise<void> => {
    try {
      setError(undefined);
      const { files, passedOver } = await work();
      set({ photoFiles: files, passedOver, photosVersion: version + 1 });
    } catch (cause) {
      setError(toAppError(cause));
    }
  };
  return {
    error,
    add: (take: () => Promise<readonly FileToken[]>): void =>
      void run(async () => {
        const tokens = (await take()).map(({ token }) => token);
        if (tokens.length === 0) {
          const { photoFiles: files, passedOver } = useImport.getState();
          return { files, passedOver };
        }
        return await call('tables.addPhotos', { id, tokens });
      }),
    clear: (): void =>
      void run(async () => {
        await call('tables.clearPhotos', { id });
        return { files: 0, passedOver: 0 };
      }),
  };
}
