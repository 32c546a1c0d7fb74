import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionView, LotView } from '../../../shared/contract/auctions.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back, go } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TrainingClock } from '../../ui/training-clock.tsx';
import { AuctionStateBadge, DossierStateBadge } from '../../ui/state-badge.tsx';
import { AuctionPanels } from './auction-panels.tsx';
import { LotActions } from './lot-actions.tsx';
import { LotDocuments } from './lot-documents.tsx';
import { StoppedNotice } from './stopped-notice.tsx';
import page from '../../ui/page.module.css';
import classes from './auctions.module.css';

/** One lot: its attempts in a chain, and everything about the chosen one. */
export function LotPage({ id }: { id: DossierId }): JSX.Element {
  const { t } = useTranslation();
  const lot = useCoreQuery('auctions.lot', { id });
  if (lot.data) return <Lot lot={lot.data} />;
  return (
    <div className={page.screen}>
      <PageHeader title={t('auctions.title')} onBack={back} />
      {lot.error ? <ErrorMessage error={lot.error} /> : <LoadingRows />}
    </div>
  );
}

function Lot({ lot }: { lot: LotView }): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const auction = lot.auctions.find(({ id }) => id === chosen) ?? lot.auctions.at(-1);
  return (
    <div className={page.screen}>
      <PageHeader
        title={lot.title}
        badge={<DossierStateBadge state={lot.state} />}
        subtitle={t('editor.lotNumber', { number: lot.lotNumber })}
        onBack={back}
        actions={
          <>
            <Button
              size="xs"
              variant="default"
              onClick={() => go({ screen: lot.own ? 'editor' : 'review', id: lot.id })}
            >
              {t('auctions.toDossier')}
            </Button>
            <LotActions lot={lot} />
          </>
        }
      />
      <div className={page.stack}>
        <ol className={classes.chain} aria-label={t('auctions.chain')}>
          {lot.auctions.map((attempt) => (
            <AttemptStep
              key={attempt.id}
              auction={attempt}
              current={attempt.id === auction?.id}
              onChoose={() => setChosen(attempt.id)}
            />
          ))}
        </ol>
        <Pending pending={lot.pending} />
        {auction ? <StoppedNotice auction={auction} /> : null}
        {auction ? <AuctionPanels auction={auction} /> : null}
        <LotDocuments documents={lot.documents} />
        <TrainingClock />
      </div>
    </div>
  );
}

/** What was decided here and has not reached the central database yet. */
function Pending({ pending }: { pending: LotView['pending'] }): JSX.Element | null {
  const { t, i18n } = useTranslation();
  if (pending.length === 0) return null;
  const nameOf = (name: string): string => (i18n.exists(`command.${name}`) ? t(`command.${name}`) : name);
  return (
    <div className={classes.pending} role="status">
      <IconSend size={16} aria-hidden />
      {t('auctions.pending', { names: [...new Set(pending.map(nameOf))].join(', ') })}
    </div>
  );
}

type AttemptStepProps = {
  readonly auction: AuctionView;
  readonly current: boolean;
  readonly onChoose: () => void;
};

function AttemptStep({ auction, current, onChoose }: AttemptStepProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" aria-pressed={current} onClick={onChoose}>
        <span className={classes.stepHead}>
          <b>{t(`auctions.attempt.${auction.attempt}`)}</b>
          <AuctionStateBadge state={auction.state} />
        </span>
        <span className={classes.stepPrice}>
          <MoneyText kopiykas={auction.finalPriceKopiykas ?? auction.startPriceKopiykas} />
        </span>
        <span className={classes.dim}>
          <InstantText at={auction.startsAt} />
        </span>
      </button>
    </li>
  );
}
