import { unreachable } from '../../../shared/assert.ts';
import { parseAnswer } from '../../../shared/central-api/answer.ts';
import { auctionSchema } from '../../../shared/central-api/auction.ts';
import { type FeedItem, feedPageSchema, type FeedPage } from '../../../shared/central-api/feed.ts';
import { lotSchema, publicLotSchema } from '../../../shared/central-api/lot.ts';
import { type Tx, write } from '../db/write.ts';
import { noteOffered } from '../reference/rule-set-store.ts';
import { applyAuction, applyLot } from './apply-server.ts';
import type { ExchangeDeps } from './deps.ts';
import {
  countKnown,
  countMirrored,
  endRereading,
  feedPosition,
  moveCursor,
  noteSeen,
  putTombstone,
  quarantineItem,
  releaseItem,
  restartFeed,
} from './feed-store.ts';
import { dropMirrored } from './lot-store.ts';
import type { Outcome } from './outcome.ts';
import type { Halt } from './push.ts';
import type { Speak } from './session.ts';

const pageSize = 100;
/** A guard needs something to guard: of a handful of objects, one may well be all. */
const guardFrom = 10;

/**
 * Reads the feed from the cursor to its end: page → schema → one transaction that writes rows and cursor.
 * An unknown cursor (410) starts anew; absence is never a deletion, and a server that suddenly lacks a fifth of what it
 * had, or deletes as much in one pull (however many pages it takes), stops the pull until a person has said to go on.
 */
export async function pull(
  deps: ExchangeDeps,
  speak: Speak,
  options: { readonly signal: AbortSignal; readonly onPage: (page: number) => void },
): Promise<Halt> {
  const losses: Losses = { all: countMirrored(deps.db).all, deleted: 0 };
  for (let page = 1; !options.signal.aborted; page += 1) {
    options.onPage(page);
    const { cursor } = feedPosition(deps.db);
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    const caller = { userId: deps.actor.id, role: undefined };
    const path = `/changes?${query.toString()}`;
    const outcome = await speak(caller, { method: 'GET', path, schema: feedPageSchema }, options.signal);
    const halt = settlePage(deps, outcome, { cursor, losses });
    if (halt) return halt;
  }
  return { kind: 'finished' };
}

/** What there was when this pull began, and how much of it its pages have deleted. */
type Losses = { readonly all: number; deleted: number };

/** Where a page was asked for, and the losses of its pull. */
type Place = { readonly cursor: string | undefined; readonly losses: Losses };

/** Gives undefined when another page may follow. */
function settlePage(deps: ExchangeDeps, outcome: Outcome<FeedPage>, place: Place): Halt | undefined {
  switch (outcome.kind) {
    case 'done':
      return applyPage(deps, outcome.value, place);
    case 'gone':
      return beginAnew(deps, outcome.refusal.code, place.cursor);
    case 'retry':
      return { kind: 'offline' };
    case 'pause':
      return { kind: 'wait', ms: outcome.ms, reason: outcome.reason };
    case 'unauthorized':
      return { kind: 'unauthorized', reason: outcome.reason };
    case 'blocked':
      return { kind: 'blocked', code: outcome.code };
    case 'unreadable':
      return { kind: 'wait', ms: unreadablePauseMs, reason: outcome.refusal.code };
    case 'conflict':
    case 'rejected':
      return outcome.refusal.status === 401
        ? { kind: 'unauthorized', reason: outcome.refusal.code }
        : { kind: 'wait', ms: unreadablePauseMs, reason: outcome.refusal.code };
    default:
      return unreachable(outcome);
  }
}

const unreadablePauseMs = 30_000;
const notContract: Halt = { kind: 'wait', ms: unreadablePauseMs, reason: 'unreadable-not-contract' };

/** A full page that leads nowhere would be asked for again at once and for ever. */
function standsStill(page: FeedPage, cursor: string | undefined): boolean {
  return page.items.length >= pageSize && page.next === cursor;
}

/** Without a cursor nothing can be unknown: beginning anew would only ask the same again, at once and for ever. */
function beginAnew(deps: ExchangeDeps, code: string, cursor: string | undefined): Halt | undefined {
  if (cursor === undefined) return { kind: 'wait', ms: unreadablePauseMs, reason: code };
  write(deps.db, (tx) => restartFeed(tx));
  return undefined;
}

function applyPage(deps: ExchangeDeps, page: FeedPage, { cursor, losses }: Place): Halt | undefined {
  if (standsStill(page, cursor)) return notContract;
  const { db } = deps;
  const { allowDisappearance, rereading } = feedPosition(db);
  const last = page.items.length < pageSize;
  losses.deleted += deletedOf(deps, page);
  if (!allowDisappearance && losses.deleted > 0 && isFifth(losses.deleted, losses.all))
    return { kind: 'blocked', code: 'mass-disappearance' };
  return write(db, (tx): Halt | undefined => {
    for (const item of page.items) applyItem(tx, deps, item, rereading);
    moveCursor(tx, page.next, page.items.length);
    if (!last) return undefined;
    if (rereading) {
      const { all, unseen } = countMirrored(tx);
      if (!allowDisappearance && isFifth(unseen, all)) return { kind: 'blocked', code: 'mass-disappearance' };
    }
    if (rereading || allowDisappearance) endRereading(tx);
    return { kind: 'finished' };
  });
}

/** How many objects that are here a page deletes. */
function deletedOf(deps: ExchangeDeps, page: FeedPage): number {
  const deleted = page.items.filter((item) => item.deleted === true).map(({ kind, id }) => ({ kind, id }));
  return deleted.length === 0 ? 0 : countKnown(deps.db, deleted);
}

function isFifth(part: number, all: number): boolean {
  return all >= guardFrom && part * 5 >= all;
}

function applyItem(tx: Tx, deps: ExchangeDeps, item: FeedItem, rereading: boolean): void {
  // A new set is only told of: an administrator looks at it and takes it, and no dossier changes by itself.
  if (item.kind === 'rule-set' && item.deleted !== true) noteOffered(tx, item.id);
  if (item.kind === 'classifier' || item.kind === 'calendar') return deps.noteReference(tx, item);
  if (item.kind !== 'lot' && item.kind !== 'auction') return;
  if (rereading) noteSeen(tx, item.kind, item.id);
  if (item.deleted === true) {
    putTombstone(tx, item, deps.ports.now());
    dropMirrored(tx, item.kind, item.id);
    return;
  }
  const problem = item.kind === 'lot' ? applyLotItem(tx, deps, item) : applyAuctionItem(tx, deps, item);
  if (problem === undefined) {
    releaseItem(tx, item.kind, item.id);
    return;
  }
  deps.ports.log.warn('exchange.quarantine', { kind: item.kind, id: item.id, rev: item.rev, problem });
  quarantineItem(tx, item, problem, deps.ports.now());
}

/** Gives where the object leaves its schema, or undefined when it was written. */
function applyLotItem(tx: Tx, deps: ExchangeDeps, item: FeedItem): string | undefined {
  const lot = parseAnswer(lotSchema, item.object);
  if (lot.success && lot.data.id === item.id) {
    applyLot(tx, deps, lot.data);
    return undefined;
  }
  // Published lots of other offices come without their persons: they are no work of this workstation.
  if (
    !lot.success &&
    item.object?.['application'] === undefined &&
    parseAnswer(publicLotSchema, item.object).success
  ) {
    return undefined;
  }
  return lot.success ? 'id' : pathOf(lot.error);
}

function applyAuctionItem(tx: Tx, deps: ExchangeDeps, item: FeedItem): string | undefined {
  const auction = parseAnswer(auctionSchema, item.object);
  if (!auction.success) return pathOf(auction.error);
  if (auction.data.id !== item.id) return 'id';
  applyAuction(tx, deps, auction.data);
  return undefined;
}

function pathOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string {
  return `/${(error.issues[0]?.path ?? []).map(String).join('/')}`;
}
