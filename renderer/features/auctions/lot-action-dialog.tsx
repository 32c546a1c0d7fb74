import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotView } from '../../../shared/contract/auctions.ts';
import { type CivilDate, parseDateInput } from '../../../shared/domain/civil-date.ts';
import type { FileId } from '../../../shared/domain/ids.ts';
import { formatMoney, type Kopiykas, parseMoney } from '../../../shared/domain/money.ts';
import { call } from '../../data/api.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatCivilDate } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { useAttachedDocument } from './use-attached-document.tsx';
import { useDialogWork } from './use-dialog-work.ts';

export type RecordedAction = 'record-payment' | 'record-no-payment' | 'record-transfer' | 'close';
type LotActionDialogProps = {
  readonly lot: LotView;
  readonly action: RecordedAction;
  readonly onClose: () => void;
};

/** Asks for day, sum and document, then records what happened. The day offered is today of the system's clock. */
export function LotActionDialog({ lot, action, onClose }: LotActionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const form = useRecordForm(lot, action);
  const { dialog, run } = useDialogWork();
  const { date: on, sum, document } = form;
  const confirm = (): void => {
    if (on === undefined || sum === undefined) return;
    run(async () => {
      const filed = await document.file();
      if (filed === 'refused') return false;
      await record(lot, action, { on, sum, documentFileId: filed === 'none' ? undefined : filed });
      notifications.show({ message: t(`auctions.done.${action}`) });
      return true;
    });
  };
  return (
    <ConfirmDialog
      {...dialog}
      title={t(`auctions.actions.${action}`)}
      confirmLabel={t(`auctions.actions.${action}`)}
      danger={action === 'record-no-payment'}
      onConfirm={confirm}
      onExited={onClose}
    >
      {form.inputs}
    </ConfirmDialog>
  );
}

function useRecordForm(lot: LotView, action: RecordedAction) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useCoreQuery('today.view', {}).data?.today;
  const price = lot.auctions.at(-1)?.finalPriceKopiykas;
  const document = useAttachedDocument(
    lot.id,
    action === 'record-transfer' ? 'transfer-act' : 'payment-proof',
    t(action === 'record-transfer' ? 'auctions.attach.transfer' : 'auctions.attach.proof'),
  );
  const [dateText, setDateText] = useState<string>();
  const [sumText, setSumText] = useState(price === undefined ? '' : formatMoney(price, language));
  const shownDate = dateText ?? (today ? formatCivilDate(today) : '');
  const date = parseDateInput(shownDate);
  const sum = parseMoney(sumText);
  const dateInput = (label: string): JSX.Element => (
    <TextInput
      mt="sm"
      label={label}
      value={shownDate}
      error={date ? null : t('auctions.badDate')}
      onChange={(event) => setDateText(event.currentTarget.value)}
    />
  );
  const inputs: Readonly<Record<RecordedAction, JSX.Element>> = {
    'record-payment': (
      <>
        {dateInput(t('auctions.paymentOn'))}
        <TextInput
          mt="sm"
          label={t('auctions.paymentSum')}
          value={sumText}
          error={sum === undefined ? t('auctions.paymentBadSum') : null}
          onChange={(event) => setSumText(event.currentTarget.value)}
        />
        {document.input}
      </>
    ),
    'record-no-payment': <p>{t('auctions.noPaymentText')}</p>,
    'record-transfer': (
      <>
        <p>{t('auctions.transferText')}</p>
        {dateInput(t('auctions.transferOn'))}
        {document.input}
      </>
    ),
    close: <p>{t('auctions.closeText')}</p>,
  };
  return { date, document, sum: action === 'record-payment' ? sum : (sum ?? zero), inputs: inputs[action] };
}

const zero = 0 as Kopiykas;

async function record(
  lot: LotView,
  action: RecordedAction,
  facts: {
    readonly on: CivilDate;
    readonly sum: Kopiykas;
    readonly documentFileId: FileId | undefined;
  },
): Promise<null> {
  const auctionId = lot.auctions.at(-1)?.id;
  if (action === 'close' || auctionId === undefined) return await call('dossiers.close', { id: lot.id });
  const { on, sum, documentFileId } = facts;
  if (action === 'record-transfer')
    return await call('auctions.recordTransfer', { auctionId, on, documentFileId });
  const met = action === 'record-payment';
  const paid = met ? { sumKopiykas: sum, documentFileId } : {};
  return await call('auctions.recordPayment', { auctionId, met, on, ...paid });
}
