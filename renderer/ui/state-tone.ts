import type { AuctionState } from '../../shared/contract/auctions.ts';
import type { DossierState } from '../../shared/domain/dossier.ts';

/** Meaning of a state for the eye: quiet, moving, needs a person, good, bad, over. */
export type Tone = 'neutral' | 'info' | 'attention' | 'good' | 'bad' | 'muted';

const dossierTones: Readonly<Record<DossierState, Tone>> = {
  preparing: 'neutral',
  approved: 'info',
  sealed: 'info',
  queued: 'info',
  draft: 'info',
  submitted: 'info',
  returned: 'attention',
  accepted: 'info',
  published: 'good',
  sold: 'good',
  unsold: 'attention',
  'kept-by-creditor': 'muted',
  'returned-to-debtor': 'muted',
  cancelled: 'bad',
  withdrawn: 'muted',
  closed: 'muted',
};

const auctionTones: Readonly<Record<AuctionState, Tone>> = {
  scheduled: 'neutral',
  registration: 'info',
  running: 'good',
  held: 'good',
  'awaiting-payment': 'attention',
  paid: 'good',
  'act-issued': 'good',
  complete: 'muted',
  'not-held': 'bad',
  suspended: 'attention',
  cancelled: 'bad',
  invalidated: 'bad',
};

/** Gives the tone of a dossier's or lot's state. */
export function toneOfDossier(state: DossierState): Tone {
  return dossierTones[state];
}

/** Gives the tone of an auction's state. */
export function toneOfAuction(state: AuctionState): Tone {
  return auctionTones[state];
}
