import { createHash } from 'node:crypto';
import type { BidderScript, ScriptStep } from '../services.ts';
import { bidderPerson } from './script-people.ts';

/** `always`: every attempt finds bidders; `random`: some fail, by the seed; `none`: nobody comes. */
export type Interest = 'always' | 'random' | 'none';

const mostBidders = 5;
const mostBids = 12;
const failureShare = 0.35;
const idleShare = 0.15;

/** Bidders of the platforms, decided by the seed, the lot's number and the attempt alone. */
export function createScript(options: {
  readonly seed: string;
  readonly interest: Interest;
  readonly platformIds: readonly string[];
}): BidderScript {
  const { seed, interest, platformIds } = options;
  return (auction) => {
    if (interest === 'none' || platformIds.length === 0) return [];
    const random = createRandom(`${seed}/${auction.lotNumber}/${auction.attempt}`);
    const nobodyComes = random() < failureShare;
    const nobodyBids = random() < idleShare;
    if (interest === 'random' && nobodyComes) return [];
    const bidders = registrations(auction, platformIds, random);
    if (interest === 'random' && nobodyBids) return bidders;
    return [...bidders, ...bids(auction, bidders.length, random)];
  };
}

type Auction = Parameters<BidderScript>[0];
type Random = () => number;

function registrations(auction: Auction, platformIds: readonly string[], random: Random): ScriptStep[] {
  const { registrationStartsAt: from, registrationEndsAt: until } = auction;
  const count = 2 + Math.floor(random() * (mostBidders - 1));
  const moments = Array.from({ length: count }, () => between(from, until, random)).toSorted((a, b) => a - b);
  return moments.map((at, index) => ({
    at,
    kind: 'bidder',
    platformId: platformIds[index % platformIds.length] ?? '',
    person: bidderPerson(random),
  }));
}

/** Bidders take turns; nobody outbids oneself. */
function bids(auction: Auction, bidders: number, random: Random): ScriptStep[] {
  const count = 2 + Math.floor(random() * (mostBids - 1));
  const moments = Array.from({ length: count }, () => between(auction.startsAt, auction.endsAt, random));
  let bidder = Math.floor(random() * bidders);
  return moments
    .toSorted((a, b) => a - b)
    .map((at) => {
      bidder = (bidder + 1 + Math.floor(random() * (bidders - 1))) % bidders;
      return { at, kind: 'bid', bidder, steps: 1 + Math.floor(random() * 3) };
    });
}

/** An instant strictly inside the period, to whole seconds. */
function between(from: number, until: number, random: Random): number {
  return from + 1_000 + Math.floor((random() * (until - from - 2_000)) / 1_000) * 1_000;
}

/** Numbers of [0, 1) that depend on the text alone. */
export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
