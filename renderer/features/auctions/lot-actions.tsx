import { Button } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuctionDecision, auctionDecisions, type LotView } from '../../../shared/contract/auctions.ts';
import { go } from '../../state/navigation.ts';
import { LotActionDialog, type RecordedAction } from './lot-action-dialog.tsx';
import { LotDecisionDialog } from './lot-decision-dialog.tsx';

const recorded = ['record-payment', 'record-no-payment', 'issue-act', 'record-transfer', 'close'] as const;

/** What may be done with the lot now. The protocol is filed by the system itself and only seen. */
export function LotActions({ lot }: { lot: LotView }): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<RecordedAction>();
  const [decision, setDecision] = useState<AuctionDecision>();
  const auction = lot.auctions.at(-1);
  return (
    <>
      {auctionDecisions
        .filter((action) => lot.may.includes(action))
        .map((action) => (
          <Button
            key={action}
            size="xs"
            variant="default"
            {...(action === 'cancel' ? { c: 'var(--ld-tone-bad)' } : {})}
            onClick={() => setDecision(action)}
          >
            {t(`auctions.actions.${action}`)}
          </Button>
        ))}
      {recorded
        .filter((action) => lot.may.includes(action))
        .map((action) => (
          <Button
            key={action}
            size="xs"
            variant={action === 'record-no-payment' ? 'default' : 'filled'}
            onClick={() => {
              if (action === 'issue-act') go({ screen: 'paperwork', id: lot.id });
              else setAsked(action);
            }}
          >
            {t(`auctions.actions.${action}`)}
          </Button>
        ))}
      {asked ? <LotActionDialog lot={lot} action={asked} onClose={() => setAsked(undefined)} /> : null}
      {decision && auction ? (
        <LotDecisionDialog auction={auction} decision={decision} onClose={() => setDecision(undefined)} />
      ) : null}
    </>
  );
}
