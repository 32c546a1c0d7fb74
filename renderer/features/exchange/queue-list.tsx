import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconExternalLink, IconInbox } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../shared/contract/exchange.ts';
import { useNavigation } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstantShort } from '../../ui/format.ts';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './exchange.module.css';
import { placeOf } from './exchange-text.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useCommandName } from './use-command-name.ts';

/** Commands that wait or travel, in their order. */
export function QueueList({ items }: { items: readonly QueueItem[] }): JSX.Element {
  const { t } = useTranslation();
  const [taking, setTaking] = useState<QueueItem>();
  return (
    <SectionPanel title={t('exchange.queue')} hint={items.length > 0 ? items.length : null} flush>
      {items.length === 0 ? (
        <EmptyState icon={IconInbox} title={t('exchange.queueEmpty')}>
          {t('exchange.queueEmptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <QueueRow key={item.commandId} item={item} onTakeBack={() => setTaking(item)} />
          ))}
        </ul>
      )}
      <TakeBackDialog item={taking} onClose={() => setTaking(undefined)} />
    </SectionPanel>
  );
}

function QueueRow({ item, onTakeBack }: { item: QueueItem; onTakeBack: () => void }): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  const nameOf = useCommandName();
  const notes = [
    item.waitsForFiles > 0 ? t('exchange.waitsForFiles', { count: item.waitsForFiles }) : undefined,
    item.attempts > 0 ? t('exchange.attempts', { count: item.attempts }) : undefined,
    item.retryAt === undefined
      ? undefined
      : t('exchange.retryAt', { time: formatInstantShort(item.retryAt) }),
  ].filter((note) => note !== undefined);
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <span className={classes.name}>{nameOf(item.name)}</span>
        <span className={classes.of}>{item.dossierTitle || t('dossiers.untitled')}</span>
      </div>
      <span className={classes.notes}>
        {item.state === 'sending' ? t('exchange.fileTravelling') : notes.join(' · ')}
      </span>
      <span className={classes.notes}>
        <InstantText at={item.createdAt} short />
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('action.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconExternalLink size={15} />} onClick={() => go(placeOf(item))}>
            {t('exchange.openDossier')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={15} />}
            disabled={item.state === 'sending'}
            onClick={onTakeBack}
          >
            {t('exchange.takeBack')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
