import { randomUUID } from 'node:crypto';
import type { ScriptStep } from '../services.ts';
import { first, type Row, type Sql, type Tx } from '../sql/sql.ts';

export type EventBody =
  | { readonly kind: 'open-registration' | 'close-registration' | 'start' | 'end' }
  | Omit<Extract<ScriptStep, { kind: 'bidder' }>, 'at'>
  | Omit<Extract<ScriptStep, { kind: 'bid' }>, 'at'>;
export type PlannedEvent = { readonly at: number; readonly body: EventBody };
export type DueEvent = PlannedEvent & { readonly id: string; readonly auctionId: string };

/** Order among events of one instant. */
const places = {
  'open-registration': 0,
  bidder: 1,
  'close-registration': 2,
  start: 3,
  bid: 4,
  end: 5,
} as const;

/** Plans what the server clock will do with an auction. */
export async function planEvents(tx: Tx, auctionId: string, events: readonly PlannedEvent[]): Promise<void> {
  for (const { at, body } of events) {
    await tx.query(
      'INSERT INTO planned_event (id, auction_id, at, place, kind, body) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), auctionId, at, places[body.kind], body.kind, JSON.stringify(body)],
    );
  }
}

/** Takes everything that is still planned for an auction away and gives it back. */
export async function takeEvents(tx: Tx, auctionId: string): Promise<readonly PlannedEvent[]> {
  const rows = await tx.query(
    'SELECT id, auction_id, at, body FROM planned_event WHERE auction_id = $1 ORDER BY at, place, id',
    [auctionId],
  );
  await tx.query('DELETE FROM planned_event WHERE auction_id = $1', [auctionId]);
  return rows.map((row) => ({ at: Number(row['at']), body: toDue(row).body }));
}

/** The earliest event that is due, or undefined. */
export async function nextDue(sql: Sql, now: number): Promise<DueEvent | undefined> {
  const row = await first(
    sql,
    'SELECT id, auction_id, at, body FROM planned_event WHERE at <= $1 ORDER BY at, place, id LIMIT 1',
    [now],
  );
  return row && toDue(row);
}

/** Claims an event inside a transaction; false when another process was quicker. */
export async function claimEvent(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query('DELETE FROM planned_event WHERE id = $1 RETURNING id', [id]);
  return rows.length === 1;
}

function toDue(row: Row): DueEvent {
  return {
    id: row['id'] as string,
    auctionId: row['auction_id'] as string,
    at: Number(row['at']),
    body: JSON.parse(row['body'] as string) as EventBody,
  };
}
