import { Alert } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { BytesText } from '../../ui/progress-bytes.tsx';
import classes from './settings.module.css';

/** The copies that are there, newest first, and what keeps the daily one from being made. */
export function BackupList(): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('backup.list', {});
  return (
    <>
      <ErrorMessage error={error} />
      {data?.trouble ? (
        <Alert mt="sm" color="red" variant="light" role="alert">
          {t(`settings.backupTrouble.${data.trouble}`)}
        </Alert>
      ) : null}
      <h3 className={classes.rowLabel}>{t('settings.backups')}</h3>
      {data?.backups.length === 0 ? <p className={classes.hint}>{t('settings.noBackups')}</p> : null}
      <dl className={classes.rows}>
        {data?.backups.map(({ name, kind, madeAt, sizeBytes }) => (
          <div key={name} className={classes.row} title={name}>
            <dt>
              <InstantText at={madeAt} />
            </dt>
            <dd>
              {t(`settings.backupKind.${kind}`)}, <BytesText bytes={sizeBytes} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
