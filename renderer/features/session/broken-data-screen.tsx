import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { RestoreForm } from './restore-form.tsx';
import classes from './session.module.css';
import { SessionCard } from './session-card.tsx';

type BrokenDataScreenProps = { readonly session: SessionState; readonly phase: 'damaged' | 'too-new' };

/** Damaged data or data of a newer program: what happened, what was kept, what to do. */
export function BrokenDataScreen({ session, phase }: BrokenDataScreenProps): JSX.Element {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = phase === 'damaged' ? 'damaged' : 'tooNew';
  return (
    <SessionCard title={t(`session.${words}Title`)}>
      <div className={classes.form}>
        <Text>{t(`session.${words}Text`)}</Text>
        {phase === 'damaged' && !session.newestBackup ? <Text>{t('session.damagedNoBackup')}</Text> : null}
        {session.backupBeforeMigration ? (
          <div>
            <Text c="dimmed">{t('session.backupName')}</Text>
            <div className={classes.code}>{session.backupBeforeMigration}</div>
          </div>
        ) : null}
        {phase === 'damaged' && session.newestBackup ? (
          <RestoreForm logins={session.logins} backup={session.newestBackup} />
        ) : null}
        <div className={classes.buttons}>
          <span className={classes.spring} />
          <Button variant="default" onClick={() => void client.invalidateQueries()}>
            {t('session.checkAgain')}
          </Button>
        </div>
      </div>
    </SessionCard>
  );
}
