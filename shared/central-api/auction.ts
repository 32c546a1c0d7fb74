import { z } from 'zod';
import { auctionStates } from '../contract/auctions.ts';
import { auctionIdSchema, dossierIdSchema } from '../domain/ids.ts';
import { moneySchema } from '../domain/money.ts';
import { documentRefSchema } from './document.ts';
import { instantSchema } from './instant.ts';
import { milestoneSchema } from './milestone.ts';

export const auctionStateSchema = z.enum(auctionStates);

/** A bid: the participant's number is public, the name is not. */
export const bidSchema = z.object({
  participant: z.string(),
  platform: z.string(),
  sum: moneySchema,
  at: instantSchema,
});
/** Named to the lot's office and the organizer only. */
export const winnerSchema = z.object({
  participant: z.string(),
  platform: z.string(),
  name: z.string(),
  code: z.string(),
  address: z.string(),
});

/** One attempt to sell a lot. `rev` is also the strong ETag. Once published, its figures are the true ones. */
export const auctionSchema = z.object({
  id: auctionIdSchema,
  number: z.string(),
  rev: z.int().min(1),
  lotId: dossierIdSchema,
  lotNumber: z.string(),
  attempt: z.int().min(1).max(3),
  previousAuctionId: auctionIdSchema.optional(),
  state: auctionStateSchema,
  /** Only while `suspended`: the state to come back to. */
  suspendedFrom: auctionStateSchema.optional(),
  startPrice: moneySchema,
  deposit: moneySchema,
  step: moneySchema,
  publishedAt: instantSchema,
  registrationStartsAt: instantSchema,
  registrationEndsAt: instantSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  biddersByPlatform: z.array(z.object({ platform: z.string(), bidders: z.int().min(0) })),
  bids: z.array(bidSchema),
  winner: winnerSchema.partial({ name: true, code: true, address: true }).optional(),
  finalPrice: moneySchema.optional(),
  /** Why it was not held: `no-bidders`, `no-bids`, `not-paid`; or the reason of a cancellation. */
  outcome: z.string().optional(),
  groundDocument: documentRefSchema.optional(),
  protocolNumber: z.string().optional(),
  protocolDocument: documentRefSchema.optional(),
  protocolData: documentRefSchema.optional(),
  milestones: z.array(milestoneSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Auction = z.infer<typeof auctionSchema>;
export type Bid = z.infer<typeof bidSchema>;
export const auctionPageSchema = z.object({ items: z.array(auctionSchema), next: z.string().optional() });

/** `POST /auctions/{id}/bidders` by a platform while registration is open; gives the participant's number. */
export const registerBidderSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  code: z.string().trim().min(1).max(20),
  address: z.string().trim().min(1).max(300),
});
export const registeredBidderSchema = z.object({ participant: z.string(), auctionId: auctionIdSchema });
/** `POST /auctions/{id}/bids` by the platform of a registered bidder while the auction runs. */
export const placeBidSchema = z.strictObject({ participant: z.string().min(1).max(20), sum: moneySchema });
export const bidListSchema = z.object({ items: z.array(bidSchema) });
export const milestoneListSchema = z.object({ items: z.array(milestoneSchema) });
