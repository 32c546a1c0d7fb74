import { Button, Checkbox, CopyButton } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFirstRun } from '../../state/first-run.ts';
import classes from './session.module.css';
import { SessionCard } from './session-card.tsx';

/** The recovery key, shown once; the window goes on only after it is confirmed as written down. */
export function RecoveryKeyScreen({ recoveryKey }: { recoveryKey: string }): JSX.Element {
  const { t } = useTranslation();
  const release = useFirstRun((firstRun) => firstRun.release);
  const [kept, setKept] = useState(false);
  return (
    <SessionCard title={t('session.recoveryTitle')}>
      <div className={classes.form}>
        <p className={classes.intro}>{t('session.recoveryIntro')}</p>
        <div className={classes.key} data-testid="recovery-key">
          {recoveryKey}
        </div>
        <Checkbox
          label={t('session.recoveryConfirm')}
          checked={kept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        <div className={classes.buttons}>
          <CopyButton value={recoveryKey}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('action.copied') : t('action.copy')}
              </Button>
            )}
          </CopyButton>
          <span className={classes.spring} />
          <Button disabled={!kept} onClick={release}>
            {t('session.recoveryStart')}
          </Button>
        </div>
      </div>
    </SessionCard>
  );
}
