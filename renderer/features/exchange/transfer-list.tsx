import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferItem } from '../../../shared/contract/exchange.ts';
import type { FileId } from '../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { BytesText, ProgressBytes } from '../../ui/progress-bytes.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import type { Tone } from '../../ui/state-tone.ts';
import classes from './exchange.module.css';

const stateWords = {
  waiting: 'fileWaiting',
  travelling: 'fileTravelling',
  failed: 'fileFailed',
  stored: 'fileStored',
} as const;
const stateTones: Readonly<Record<TransferItem['state'], Tone>> = {
  waiting: 'neutral',
  travelling: 'info',
  failed: 'bad',
  stored: 'good',
};

/** Files on their way, each with its bytes. */
export function TransferList({ items }: { items: readonly TransferItem[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <SectionPanel title={t('exchange.files')} hint={items.length} flush>
      <ul className={classes.list}>
        {items.map((item) => (
          <TransferRow key={`${item.direction}-${item.fileId}`} item={item} />
        ))}
      </ul>
    </SectionPanel>
  );
}

function TransferRow({ item }: { item: TransferItem }): JSX.Element {
  const { t } = useTranslation();
  const retry = useCoreCommand('exchange.retryFile');
  const up = item.direction === 'up';
  const Direction = up ? IconUpload : IconDownload;
  return (
    <li className={classes.transfer}>
      <Direction size={16} stroke={1.7} aria-label={t(up ? 'exchange.fileUp' : 'exchange.fileDown')} />
      <div className={classes.what}>
        <span className={classes.name}>{item.title}</span>
        <span className={classes.of}>{item.dossierTitle}</span>
      </div>
      {item.state === 'travelling' || (item.state !== 'stored' && item.sentBytes > 0) ? (
        <ProgressBytes sent={item.sentBytes} total={item.totalBytes} label={item.title} />
      ) : (
        <BytesText bytes={item.totalBytes} />
      )}
      <span className={classes.transferState}>
        <ToneBadge tone={stateTones[item.state]}>{t(`exchange.${stateWords[item.state]}`)}</ToneBadge>
        {item.state === 'failed' ? (
          <Button
            size="xs"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.mutate({ fileId: item.fileId as FileId })}
          >
            {t('exchange.retryFile')}
          </Button>
        ) : null}
      </span>
      {item.error ? <TransferError error={item.error} /> : null}
    </li>
  );
}

/** The cause of a failure by its code, or the code itself when there are no words for it. */
function TransferError({ error }: { error: string }): JSX.Element {
  const { t, i18n } = useTranslation();
  const keys = [`error.${error}`, `reason.${error}`, `fileRefused.${error}`];
  const key = keys.find((candidate) => i18n.exists(candidate));
  return <span className={classes.transferError}>{key ? t(key) : error}</span>;
}
