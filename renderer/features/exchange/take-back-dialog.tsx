import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../shared/contract/exchange.ts';
import type { CommandId } from '../../../shared/domain/ids.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type TakeBackDialogProps = { readonly item: QueueItem | undefined; readonly onClose: () => void };

/** Asks before a command leaves the queue. */
export function TakeBackDialog({ item, onClose }: TakeBackDialogProps): JSX.Element {
  const { t } = useTranslation();
  const takeBack = useCoreCommand('exchange.takeBack');
  return (
    <ConfirmDialog
      opened={item !== undefined}
      title={t('exchange.takeBackTitle')}
      confirmLabel={t('exchange.takeBack')}
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={() => {
        takeBack.reset();
        onClose();
      }}
      onConfirm={() => {
        if (item) takeBack.mutate({ commandId: item.commandId as CommandId }, { onSuccess: onClose });
      }}
    >
      {t(item?.name === 'submit-dossier' ? 'exchange.takeBackText' : 'exchange.takeBackOther', {
        title: item?.dossierTitle ?? '',
      })}
    </ConfirmDialog>
  );
}
