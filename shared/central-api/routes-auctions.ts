import { z } from 'zod';
import {
  auctionPageSchema,
  auctionSchema,
  auctionStateSchema,
  bidListSchema,
  milestoneListSchema,
  placeBidSchema,
  registerBidderSchema,
  registeredBidderSchema,
} from './auction.ts';
import { groundSchema } from './lot-commands.ts';
import { recordMilestoneSchema } from './milestone.ts';
import { queryInteger } from './query.ts';
import { change, create, read } from './route.ts';

const tag = 'auctions';
const parties = ['officer', 'organizer-publisher'] as const;

const auctionQuery = z.strictObject({
  lotId: z.uuid().optional(),
  state: auctionStateSchema.optional(),
  after: z.string().max(100).optional(),
  limit: queryInteger(1, 200).optional(),
});

function decision<const Name extends string>(
  name: Name,
  summary: string,
  access: readonly ('officer' | 'organizer-publisher')[],
) {
  return change({
    operationId: `${name}Auction`,
    method: 'POST',
    path: `/auctions/{id}/${name}`,
    summary,
    tag,
    access,
    body: groundSchema,
    answers: { 200: auctionSchema },
    refusals: [409, 422],
  });
}

/** Auctions, bids and milestones. */
export const auctionRoutes = [
  read({
    operationId: 'listAuctions',
    method: 'GET',
    path: '/auctions',
    summary: 'Auctions that the caller may see, oldest first',
    tag,
    access: 'signed-in',
    query: auctionQuery,
    answers: { 200: auctionPageSchema },
  }),
  read({
    operationId: 'getAuction',
    method: 'GET',
    path: '/auctions/{id}',
    summary: 'One auction',
    tag,
    access: 'signed-in',
    answers: { 200: auctionSchema },
    etag: true,
  }),
  decision('suspend', 'Suspend by a ground document', parties),
  decision('resume', 'Resume; the server recomputes the dates', parties),
  decision('cancel', 'Cancel by a ground document; the lot is cancelled with it', parties),
  decision('invalidate', 'Record the court’s decision that the auction is invalid', ['organizer-publisher']),
  read({
    operationId: 'listBids',
    method: 'GET',
    path: '/auctions/{id}/bids',
    summary: 'The course of bidding',
    tag,
    access: 'signed-in',
    answers: { 200: bidListSchema },
  }),
  create({
    operationId: 'registerBidder',
    method: 'POST',
    path: '/auctions/{id}/bidders',
    summary: 'Register a bidder whose deposit has come',
    tag,
    access: ['platform'],
    body: registerBidderSchema,
    answers: { 201: registeredBidderSchema },
    refusals: [409, 422],
  }),
  create({
    operationId: 'placeBid',
    method: 'POST',
    path: '/auctions/{id}/bids',
    summary: 'Place a bid of a registered bidder',
    tag,
    access: ['platform'],
    body: placeBidSchema,
    answers: { 201: auctionSchema },
    refusals: [409, 422],
    etag: true,
  }),
  read({
    operationId: 'listMilestones',
    method: 'GET',
    path: '/auctions/{id}/milestones',
    summary: 'Duties after the auction with their days',
    tag,
    access: 'signed-in',
    answers: { 200: milestoneListSchema },
  }),
  change({
    operationId: 'recordMilestone',
    method: 'POST',
    path: '/auctions/{id}/milestones',
    summary: 'Record that a duty was met or not',
    tag,
    access: parties,
    body: recordMilestoneSchema,
    answers: { 200: auctionSchema },
    refusals: [409, 422],
  }),
] as const;
