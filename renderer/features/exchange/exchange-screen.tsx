import { Button, Modal } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeView } from '../../../shared/contract/exchange.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { EnrolForm } from '../../ui/enrol-form.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TrainingClock } from '../../ui/training-clock.tsx';
import pageClasses from '../../ui/page.module.css';
import { EngineSummary } from './engine-summary.tsx';
import { QueueList } from './queue-list.tsx';
import { RefusalList } from './refusal-list.tsx';
import { TransferList } from './transfer-list.tsx';

/** What waits, what travels, what was refused and how to mend it. */
export function ExchangeScreen(): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('exchange.view', {});
  const [enrolling, setEnrolling] = useState(false);
  const enrol = (): void => setEnrolling(true);
  return (
    <>
      <PageHeader
        title={t('exchange.title')}
        actions={data ? <Actions view={data} onEnrol={enrol} /> : null}
      />
      <div className={pageClasses.scroll}>
        <div className={pageClasses.column}>
          <ErrorMessage error={error} />
          {data ? <Body view={data} onEnrol={enrol} /> : error ? null : <LoadingRows />}
        </div>
      </div>
      <Modal opened={enrolling} onClose={() => setEnrolling(false)} title={t('enrol.title')} centered>
        <EnrolForm onDone={() => setEnrolling(false)} />
      </Modal>
    </>
  );
}

function Body({ view, onEnrol }: { view: ExchangeView; onEnrol: () => void }): JSX.Element {
  const refused = view.queue.filter(({ state }) => state === 'parked');
  const waiting = view.queue.filter(({ state }) => state !== 'parked');
  return (
    <>
      <EngineSummary view={view} onEnrol={onEnrol} />
      <TrainingClock />
      {refused.length > 0 ? <RefusalList items={refused} onEnrol={onEnrol} /> : null}
      <QueueList items={waiting} />
      {view.transfers.length > 0 ? <TransferList items={view.transfers} /> : null}
    </>
  );
}

function Actions({ view, onEnrol }: { view: ExchangeView; onEnrol: () => void }): JSX.Element {
  const { t } = useTranslation();
  const syncNow = useCoreCommand('exchange.syncNow');
  const pause = useCoreCommand('exchange.pause');
  const resume = useCoreCommand('exchange.resume');
  if (!view.enrolled) return <Button onClick={onEnrol}>{t('enrol.open')}</Button>;
  return (
    <>
      {view.paused ? (
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          loading={resume.isPending}
          onClick={() => resume.mutate({})}
        >
          {t('exchange.resume')}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} />}
            loading={pause.isPending}
            onClick={() => pause.mutate({})}
          >
            {t('exchange.pause')}
          </Button>
          <Button
            leftSection={<IconRefresh size={16} />}
            loading={syncNow.isPending}
            onClick={() => syncNow.mutate({})}
          >
            {t('exchange.syncNow')}
          </Button>
        </>
      )}
    </>
  );
}
