import { z } from 'zod';
import type { EpochMs } from '../domain/civil-date.ts';
import type { DocumentType, LotState } from '../domain/dossier.ts';
import {
  type AuctionId,
  auctionIdSchema,
  dossierIdSchema,
  fileIdSchema,
  type DossierId,
} from '../domain/ids.ts';
import { kopiykasSchema } from '../domain/money.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import { command, query } from './contract.ts';

export const auctionStates = [
  'scheduled',
  'registration',
  'running',
  'held',
  'awaiting-payment',
  'paid',
  'act-issued',
  'complete',
  'not-held',
  'suspended',
  'cancelled',
  'invalidated',
] as const;
export type AuctionState = (typeof auctionStates)[number];
export const milestoneKinds = ['protocol', 'payment', 'act', 'transfer', 'deposit-return'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export type MilestoneView = {
  readonly kind: MilestoneKind;
  readonly dueOn: string | undefined;
  readonly metOn: string | undefined;
  readonly met: boolean | undefined;
  readonly sumKopiykas: number | undefined;
  readonly documentSha256: string | undefined;
  readonly article: string | undefined;
  readonly toVerify: boolean;
};
export type BidView = {
  readonly participant: string;
  readonly platform: string;
  readonly sumKopiykas: number;
  readonly at: EpochMs;
};
export type PlatformBidders = { readonly platform: string; readonly bidders: number };

export type AuctionView = {
  readonly id: AuctionId;
  readonly number: string;
  readonly lotId: DossierId;
  readonly attempt: 1 | 2 | 3;
  readonly state: AuctionState;
  readonly startPriceKopiykas: number;
  readonly depositKopiykas: number;
  readonly stepKopiykas: number;
  readonly publishedAt: EpochMs;
  readonly registrationEndsAt: EpochMs;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly bidders: readonly PlatformBidders[];
  readonly bids: readonly BidView[];
  readonly finalPriceKopiykas: number | undefined;
  readonly winner:
    | { readonly participant: string; readonly name: string; readonly code: string; readonly address: string }
    | undefined;
  /** Why it was not held (a code), or why it was suspended or cancelled (the words of who decided). */
  readonly reason: string | undefined;
  /** Document that it was last suspended, resumed or cancelled by. */
  readonly ground: { readonly title: string; readonly sha256: string } | undefined;
  /** State that a suspended attempt comes back to. */
  readonly suspendedFrom: AuctionState | undefined;
  readonly milestones: readonly MilestoneView[];
};

export type LotRow = {
  readonly id: DossierId;
  readonly lotNumber: string;
  readonly title: string;
  readonly state: LotState;
  readonly auctions: readonly AuctionView[];
};
/** A paper of the lot's auctions (protocol, act, ground): seen by `/files/view/<id>` once it is here. */
export type LotDocumentView = {
  readonly id: string;
  readonly title: string;
  readonly type: DocumentType;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly here: boolean;
};
export type LotView = LotRow & {
  /** A dossier of this workstation; an organizer has the arrived one only. */
  readonly own: boolean;
  readonly documents: readonly LotDocumentView[];
  /** A milestone or closing already in the outbox, not yet at the central database. */
  readonly pending: readonly string[];
  readonly coverFileId: string | undefined;
  readonly may: readonly (
    | 'record-payment'
    | 'record-no-payment'
    | 'issue-act'
    | 'record-transfer'
    | AuctionDecision
    | 'close'
  )[];
};

/** What either side may do to an auction by a ground document. */
export const auctionDecisions = ['suspend', 'resume', 'cancel'] as const;
export type AuctionDecision = (typeof auctionDecisions)[number];

export const auctionsContract = {
  'auctions.list': query<readonly LotRow[]>()(
    z.strictObject({ search: z.string().max(200), running: z.boolean().optional() }),
    ['auction', 'lot', 'dossier'],
  ),
  'auctions.lot': query<LotView>()(z.strictObject({ id: dossierIdSchema }), [
    'auction',
    'lot',
    'paper',
    'exchange',
  ]),
  /** Organizer-publisher: the winner's payment arrived (or the term passed without it). */
  'auctions.recordPayment': command<null>()(
    z.strictObject({
      auctionId: auctionIdSchema,
      met: z.boolean(),
      on: civilDateSchema,
      sumKopiykas: kopiykasSchema.optional(),
      documentFileId: fileIdSchema.optional(),
    }),
  ),
  /** Officer: arrests lifted and property handed over. */
  'auctions.recordTransfer': command<null>()(
    z.strictObject({
      auctionId: auctionIdSchema,
      on: civilDateSchema,
      documentFileId: fileIdSchema.optional(),
    }),
  ),
  /** Officer or organizer-publisher: suspends, resumes or cancels the auction; cancelling cancels the lot with it. */
  'auctions.decide': command<null>()(
    z.strictObject({
      auctionId: auctionIdSchema,
      action: z.enum(auctionDecisions),
      reason: z.string().trim().min(3).max(2_000),
      documentFileId: fileIdSchema,
    }),
  ),
};
