import { Alert, Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useBytesText } from '../../ui/progress-bytes.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { BackupList } from './backup-list.tsx';
import classes from './settings.module.css';

/** Encrypted copies of the database: those that are there, and one made now. */
export function BackupSection(): JSX.Element {
  const { t } = useTranslation();
  const make = useCoreCommand('backup.make');
  const bytesText = useBytesText();
  return (
    <SectionPanel title={t('settings.backup')}>
      <p className={classes.hint}>{t('settings.backupHint')}</p>
      <p className={classes.hint}>{t('settings.backupDaily')}</p>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
        {t('settings.backupMake')}
      </Button>
      <ErrorMessage error={make.error} />
      {make.data ? (
        <Alert mt="sm" color="green" variant="light" role="status">
          {t('settings.backupDone', { name: make.data.name, size: bytesText(make.data.sizeBytes) })}
        </Alert>
      ) : null}
      <BackupList />
    </SectionPanel>
  );
}
