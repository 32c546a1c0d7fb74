import { Button, Modal } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreQuery } from '../../data/queries.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { EnrolForm } from '../../ui/enrol-form.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import classes from './settings.module.css';

/** Which central database this workstation belongs to; joining it by a one-time code. */
export function CentralSection(): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('exchange.view', {});
  const [joining, setJoining] = useState(false);
  if (!data) return <ErrorMessage error={error} />;
  if (!data.enrolled) {
    return (
      <SectionPanel title={t('settings.central')} hint={t('settings.notEnrolled')}>
        <EnrolForm />
      </SectionPanel>
    );
  }
  return (
    <SectionPanel title={t('settings.central')}>
      <dl className={classes.rows}>
        <div className={classes.row}>
          <dt>{t('settings.enrolledTo')}</dt>
          <dd>
            {data.centralName}{' '}
            {data.mode === 'test' ? <ToneBadge tone="attention">{t('exchange.testMode')}</ToneBadge> : null}
          </dd>
        </div>
        <div className={classes.row}>
          <dt>{t('exchange.address')}</dt>
          <dd>{data.address}</dd>
        </div>
        <div className={classes.row}>
          <dt>{t('exchange.lastContact')}</dt>
          <dd>
            <InstantText at={data.lastContactAt} />
          </dd>
        </div>
      </dl>
      <Button variant="default" onClick={() => setJoining(true)}>
        {t('enrol.joinAgain')}
      </Button>
      <Modal opened={joining} onClose={() => setJoining(false)} title={t('enrol.title')} centered>
        <EnrolForm onDone={() => setJoining(false)} />
      </Modal>
    </SectionPanel>
  );
}
