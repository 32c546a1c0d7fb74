import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionDecision, AuctionView } from '../../../shared/contract/auctions.ts';
import type { AppError } from '../../../shared/result.ts';
import { call, toAppError } from '../../data/api.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAttachedDocument } from './use-attached-document.tsx';

type LotDecisionDialogProps = {
  readonly auction: AuctionView;
  readonly decision: AuctionDecision;
  readonly onClose: () => void;
};

/** Suspends, resumes or cancels an auction: asks for the reason and for the document that it rests on. */
export function LotDecisionDialog({ auction, decision, onClose }: LotDecisionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const document = useAttachedDocument(auction.lotId, 'ground-document', t('auctions.attach.ground'));
  const [opened, setOpened] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const decide = async (reason: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const documentFileId = await document.file();
      if (documentFileId === 'none') document.complain(t('auctions.attach.missing'));
      if (documentFileId === 'none' || documentFileId === 'refused') return;
      await call('auctions.decide', { auctionId: auction.id, action: decision, reason, documentFileId });
      notifications.show({ message: t(`auctions.done.${decision}`) });
      setOpened(false);
    } catch (cause) {
      setError(toAppError(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ReasonDialog
      opened={opened}
      title={t(`auctions.actions.${decision}`)}
      confirmLabel={t(`auctions.actions.${decision}`)}
      minimum={3}
      danger={decision === 'cancel'}
      busy={busy}
      error={error}
      onConfirm={(reason) => void decide(reason)}
      onClose={() => setOpened(false)}
      onExited={onClose}
    >
      <p>{t(`auctions.decision.${decision}`)}</p>
      {document.input}
    </ReasonDialog>
  );
}
