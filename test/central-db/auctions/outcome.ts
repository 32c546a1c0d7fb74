import { assert } from '../../../shared/assert.ts';
import { findTransition, lotTransitions } from '../../../shared/domain/state-tables.ts';
import { findLot, saveLot } from '../lots/lot-store.ts';
import type { LotRecord } from '../lots/lot-view.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';
import { saveAuction } from './auction-store.ts';
import type { AuctionRecord } from './auction-view.ts';
import { takeEvents } from './planned-events.ts';
import { openAttempt } from './open-attempt.ts';

const lastAttempt = 3;

/** An attempt that was not held: the next one opens, or the lot stays unsold. */
export async function failAuction(
  services: Services,
  tx: Tx,
  failure: { readonly record: AuctionRecord; readonly outcome: string; readonly at: number } & {
    readonly changes?: Partial<AuctionRecord>;
  },
): Promise<AuctionRecord> {
  const { record, outcome, at } = failure;
  await takeEvents(tx, record.id);
  const failed = await saveAuction(tx, record, { ...failure.changes, state: 'not-held', outcome }, at);
  const lot = await lotOf(tx, record);
  if (record.attempt < lastAttempt) {
    const next = await openAttempt(services, tx, { lot, previous: failed, at });
    await saveLot(tx, lot, { currentAuctionId: next.id }, at);
  } else {
    await saveLot(tx, lot, { state: movedBy('fail') }, at);
  }
  return failed;
}

/** The auction is complete: its lot is sold. */
export async function sellLot(tx: Tx, record: AuctionRecord, at: number): Promise<void> {
  await saveLot(tx, await lotOf(tx, record), { state: movedBy('sell') }, at);
}

export async function lotOf(tx: Tx, record: AuctionRecord): Promise<LotRecord> {
  const lot = await findLot(tx, record.lotId, true);
  assert(lot, 'an auction has a lot');
  return lot;
}

function movedBy(action: 'fail' | 'sell'): LotRecord['state'] {
  const row = findTransition(lotTransitions, 'published', action, ['server']);
  assert(row && row.to !== 'state-before', `the table lets the server ${action} a published lot`);
  return row.to;
}
