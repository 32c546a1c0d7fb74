import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionState } from '../../shared/contract/auctions.ts';
import type { DossierState } from '../../shared/domain/dossier.ts';
import classes from './state-badge.module.css';
import { type Tone, toneOfAuction, toneOfDossier } from './state-tone.ts';

/** A small coloured label; the word always says what the colour means. */
export function ToneBadge({ tone, children }: { tone: Tone; children: ReactNode }): JSX.Element {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}

/** State of a dossier or, after sending, of its lot. */
export function DossierStateBadge({ state }: { state: DossierState }): JSX.Element {
  const { t } = useTranslation();
  return <ToneBadge tone={toneOfDossier(state)}>{t(`dossierState.${state}`)}</ToneBadge>;
}

/** State of one attempt. */
export function AuctionStateBadge({ state }: { state: AuctionState }): JSX.Element {
  const { t } = useTranslation();
  return <ToneBadge tone={toneOfAuction(state)}>{t(`auctionState.${state}`)}</ToneBadge>;
}
