import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem, Refusal } from '../../../shared/contract/exchange.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useNavigation } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import classes from './exchange.module.css';
import { mendKey } from './exchange-text.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useCommandName } from './use-command-name.ts';

type RefusalListProps = { readonly items: readonly QueueItem[]; readonly onEnrol: () => void };

/** What the central database refused, in its own words, and the way out of each. */
export function RefusalList({ items, onEnrol }: RefusalListProps): JSX.Element {
  const { t } = useTranslation();
  const [taking, setTaking] = useState<QueueItem>();
  return (
    <SectionPanel title={t('exchange.refusedTitle')} hint={t('exchange.refusedHint')} flush>
      <ul className={classes.list}>
        {items.map((item) => (
          <RefusalRow key={item.commandId} item={item} onEnrol={onEnrol} onTakeBack={() => setTaking(item)} />
        ))}
      </ul>
      <TakeBackDialog item={taking} onClose={() => setTaking(undefined)} />
    </SectionPanel>
  );
}

type RefusalRowProps = {
  readonly item: QueueItem;
  readonly onEnrol: () => void;
  readonly onTakeBack: () => void;
};

function RefusalRow({ item, onEnrol, onTakeBack }: RefusalRowProps): JSX.Element {
  const { t } = useTranslation();
  const nameOf = useCommandName();
  const resend = useCoreCommand('exchange.resend');
  const takeBack = useCoreCommand('exchange.takeBack');
  const go = useNavigation((navigation) => navigation.go);
  /** A dossier in the queue cannot be unsealed: it leaves the queue first, and the refusal goes along to be read. */
  const mend = (): void =>
    takeBack.mutate(
      { commandId: item.commandId as CommandId },
      {
        onSuccess: () => {
          if (item.refusal) {
            const message = <RefusalWords refusal={item.refusal} />;
            notifications.show({ title: nameOf(item.name), message, autoClose: false });
          }
          go({ screen: 'editor', id: item.dossierId, section: 'checks' });
        },
      },
    );
  return (
    <li className={classes.refusal}>
      <IconAlertTriangle className={classes.refusalIcon} size={18} stroke={1.7} aria-hidden />
      <div className={classes.refusalBody}>
        <div className={classes.name}>
          {nameOf(item.name)} <span className={classes.of}>{item.dossierTitle}</span>
        </div>
        {item.refusal ? <RefusalWords refusal={item.refusal} /> : null}
        <p className={classes.mend}>{t(`exchange.${mendKey(item.mend)}`)}</p>
        <ErrorMessage error={resend.error ?? takeBack.error} />
        <div className={classes.refusalButtons}>
          {item.mend === 'unseal-and-mend' ? (
            <Button size="xs" loading={takeBack.isPending} onClick={mend}>
              {t('exchange.mend')}
            </Button>
          ) : null}
          {item.mend === 'sign-in' ? (
            <Button size="xs" onClick={onEnrol}>
              {t('exchange.signIn')}
            </Button>
          ) : null}
          <Button
            size="xs"
            variant={item.mend === 'resend' ? 'filled' : 'default'}
            loading={resend.isPending}
            onClick={() => resend.mutate({ commandId: item.commandId as CommandId })}
          >
            {t('exchange.resend')}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeBack}>
            {t('exchange.takeBack')}
          </Button>
        </div>
      </div>
    </li>
  );
}

function RefusalWords({ refusal }: { refusal: Refusal }): JSX.Element {
  const { t } = useTranslation();
  const { status, code, detail, errors } = refusal;
  return (
    <div className={classes.answer}>
      <div className={classes.answerHead}>{t('exchange.refusal', { status, code })}</div>
      <p className={classes.detail}>{detail}</p>
      {errors.length > 0 ? (
        <ul className={classes.errors}>
          {errors.map(({ name, description, location }) => (
            <li key={`${location}-${name}-${description}`}>
              <code>{name}</code> {description}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
