import { randomUUID } from 'node:crypto';
import { assert } from '../../../shared/assert.ts';
import type { Lot } from '../../../shared/central-api/lot.ts';
import { auctionIdSchema } from '../../../shared/domain/ids.ts';
import type { Attempt } from '../../../shared/domain/rules/price.ts';
import { nextValue } from '../feed/feed.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';
import { insertAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { planEvents, type PlannedEvent } from './planned-events.ts';
import { type AuctionDates, datesOf, figuresOf } from './sale-figures.ts';

type Opening = {
  readonly lot: Lot;
  readonly previous: AuctionRecord | undefined;
  readonly at: number;
};

/**
 * Opens the attempt that a published lot was sent as, at the sums of its application, or the next one after a failure,
 * at the price of the lot's rule set.
 */
export async function openAttempt(services: Services, tx: Tx, opening: Opening): Promise<AuctionRecord> {
  const { lot, previous, at } = opening;
  const ruleSet = await services.reference.ruleSet(tx, lot.ruleSet);
  assert(ruleSet, 'a published lot has a known rule set');
  const attempt = (previous ? previous.attempt + 1 : Number(lot.application.sale.attempt)) as Attempt;
  const dates = datesOf(ruleSet, await services.reference.calendar(tx), at, attempt === 1);
  const instant = new Date(at).toISOString();
  const record: AuctionRecord = {
    id: auctionIdSchema.parse(randomUUID()),
    number: String(await nextValue(tx, 'auction-number')),
    rev: 1,
    lotId: lot.id,
    lotNumber: lot.lotNumber,
    attempt,
    ...(previous ? { previousAuctionId: previous.id } : {}),
    state: 'scheduled',
    ...figuresOf(ruleSet, lot, attempt, !previous),
    publishedAt: instant,
    ...toInstants(dates),
    biddersByPlatform: [],
    bids: [],
    milestones: [],
    createdAt: instant,
    updatedAt: instant,
    officeId: lot.office.id,
  };
  await insertAuction(tx, record);
  await planEvents(tx, record.id, [...clockEvents(dates), ...scriptEvents(services, record, dates)]);
  return record;
}

export function toInstants(dates: AuctionDates) {
  return {
    registrationStartsAt: new Date(dates.registrationStartsAt).toISOString(),
    registrationEndsAt: new Date(dates.registrationEndsAt).toISOString(),
    startsAt: new Date(dates.startsAt).toISOString(),
    endsAt: new Date(dates.endsAt).toISOString(),
  };
}

/** What the server clock does with every auction. */
export function clockEvents(dates: AuctionDates): readonly PlannedEvent[] {
  return [
    { at: dates.registrationStartsAt, body: { kind: 'open-registration' } },
    { at: dates.registrationEndsAt, body: { kind: 'close-registration' } },
    { at: dates.startsAt, body: { kind: 'start' } },
    { at: dates.endsAt, body: { kind: 'end' } },
  ];
}

function scriptEvents(
  services: Services,
  record: AuctionRecord,
  dates: AuctionDates,
): readonly PlannedEvent[] {
  const steps = services.script?.({ lotNumber: record.lotNumber, attempt: record.attempt, ...dates }) ?? [];
  return steps.map(({ at, ...body }) => ({ at, body }));
}
