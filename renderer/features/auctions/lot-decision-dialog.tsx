import { notifications } from '@mantine/notifications';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionDecision, AuctionView } from '../../../shared/contract/auctions.ts';
import { call } from '../../data/api.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAttachedDocument } from './use-attached-document.tsx';
import { useDialogWork } from './use-dialog-work.ts';

type LotDecisionDialogProps = {
  readonly auction: AuctionView;
  readonly decision: AuctionDecision;
  readonly onClose: () => void;
};

/** Suspends, resumes or cancels an auction: asks for the reason and for the document that it rests on. */
export function LotDecisionDialog({ auction, decision, onClose }: LotDecisionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const document = useAttachedDocument(auction.lotId, 'ground-document', t('auctions.attach.ground'));
  const { dialog, run } = useDialogWork();
  const decide = (reason: string): void =>
    run(async () => {
      const documentFileId = await document.file();
      if (documentFileId === 'none') document.complain(t('auctions.attach.missing'));
      if (documentFileId === 'none' || documentFileId === 'refused') return false;
      await call('auctions.decide', { auctionId: auction.id, action: decision, reason, documentFileId });
      notifications.show({ message: t(`auctions.done.${decision}`) });
      return true;
    });
  return (
    <ReasonDialog
      {...dialog}
      title={t(`auctions.actions.${decision}`)}
      confirmLabel={t(`auctions.actions.${decision}`)}
      minimum={3}
      danger={decision === 'cancel'}
      onConfirm={decide}
      onExited={onClose}
    >
      <p>{t(`auctions.decision.${decision}`)}</p>
      {document.input}
    </ReasonDialog>
  );
}
