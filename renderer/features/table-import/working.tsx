import { Button, Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../data/api.ts';
import classes from './table-import.module.css';
import { useTableProgress } from './use-progress.ts';

/** What goes on now, how far it is, and the way to stop it. Takes the words for when no progress is told yet. */
export function Working({ id, text }: { id: string; text: string }): JSX.Element {
  const { t } = useTranslation();
  const progress = useTableProgress(id);
  const counted = { done: progress?.done ?? 0, total: progress?.total ?? 0 };
  const words =
    progress?.stage === 'importing'
      ? t('tableImport.importing', counted)
      : progress?.stage === 'photos'
        ? t('tableImport.importingPhotos', counted)
        : text;
  const percent = progress ? (progress.done / Math.max(1, progress.total)) * 100 : 100;
  return (
    <div className={classes.working} role="status">
      <span className={classes.workingText}>{words}</span>
      <Progress className={classes.workingBar ?? ''} value={percent} size="sm" animated aria-label={words} />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void call('tables.cancel', { id }).catch(() => undefined)}
      >
        {t('tableImport.stop')}
      </Button>
    </div>
  );
}
