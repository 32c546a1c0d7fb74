import { IconGavel, IconPlayerPause } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionView } from '../../../shared/contract/auctions.ts';
import notice from '../../ui/notice.module.css';

/** Says on the lot's card that the attempt stands still or is called off: why, and by which document. */
export function StoppedNotice({ auction }: { auction: AuctionView }): JSX.Element | null {
  const { t } = useTranslation();
  const { state, reason, ground, suspendedFrom } = auction;
  if (state !== 'suspended' && state !== 'cancelled') return null;
  const StateIcon = state === 'suspended' ? IconPlayerPause : IconGavel;
  return (
    <div className={notice.notice} data-tone={state === 'suspended' ? 'attention' : 'bad'} role="status">
      <StateIcon size={16} aria-hidden />
      <div>
        <b>{t(`auctions.stopped.${state}`)}</b>
        {reason ? `: ${reason}` : ''}
        {ground ? (
          <div>
            {t('auctions.ground')}: {ground.title}
          </div>
        ) : null}
        {suspendedFrom ? (
          <div>{t('auctions.stopped.from', { state: t(`auctionState.${suspendedFrom}`) })}</div>
        ) : null}
      </div>
    </div>
  );
}
