import type { Lot } from '../../../shared/central-api/lot.ts';
import { type Audience, recordChange } from '../feed/feed.ts';
import { type Actor, actorOf, type Call, param, requireRev } from '../http/call.ts';
import { notFound, Refusal } from '../http/problem.ts';
import { first, type Row, type Sql, type Tx } from '../sql/sql.ts';
import { type LotRecord, toLot, toVisibleLot } from './lot-view.ts';
import { maySee, seesAll } from './visibility.ts';

const columns = 'id, office_id, audience, body';

/** Reads a lot; with `lock` its row stays locked until the transaction ends. */
export async function findLot(sql: Sql, id: string, lock = false): Promise<LotRecord | undefined> {
  const row = await first(sql, `SELECT ${columns} FROM lot WHERE id = $1${lock ? ' FOR UPDATE' : ''}`, [id]);
  return row && toRecord(row);
}

/** The lot of the path, when the caller may see it; otherwise it does not exist for them. */
export async function visibleLot(call: Call): Promise<LotRecord> {
  const actor = actorOf(call);
  const record = await findLot(call.tx, param(call, 'id'));
  if (!record || !maySee(actor, record.office.id, audienceOf(record))) throw notFound();
  return record;
}

/** The lot of the path, locked, visible to the caller, and not changed since `If-Match`. */
export async function lotToChange(call: Call): Promise<LotRecord> {
  const actor = actorOf(call);
  const record = await findLot(call.tx, param(call, 'id'), true);
  if (!record || !maySee(actor, record.office.id, audienceOf(record))) throw notFound();
  if (!seesAll(actor, record.office.id)) throw new Refusal(403, 'forbidden', 'The lot is of another office');
  requireRev(call, record.rev, visibleBody(record, actor));
  return record;
}

/** An officer acts only on lots of the own office. */
export function requireOwnOffice(actor: Actor, record: LotRecord): void {
  if (actor.office.id !== record.office.id)
    throw new Refusal(403, 'forbidden', 'The lot is of another office');
}

/** Body of an answer about a lot for this caller. */
export function visibleBody(record: LotRecord, actor: Actor): Record<string, unknown> {
  return toVisibleLot(toLot(record), seesAll(actor, record.office.id));
}

/** Who else may see it: nobody before the first submission, everybody from the publication on. */
export function audienceOf(lot: Lot): Audience {
  if (lot.publishedAt !== undefined) return 'public';
  return lot.version === 0 ? 'owner' : 'organizer';
}

export async function insertLot(tx: Tx, record: LotRecord): Promise<void> {
  const made = await tx.query(
    `INSERT INTO lot (id, lot_number, office_id, state, rev, audience, body) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      record.id,
      Number(record.lotNumber),
      record.office.id,
      record.state,
      record.rev,
      audienceOf(record),
      JSON.stringify(record),
    ],
  );
  if (made.length === 0) throw new Refusal(409, 'already-exists', 'A lot of this id exists');
  await recordLot(tx, record);
}

/** Stores the next revision of a locked lot and tells the feed. */
export async function saveLot(
  tx: Tx,
  record: LotRecord,
  changes: Partial<LotRecord>,
  at: number,
): Promise<LotRecord> {
  const next = { ...record, ...changes, rev: record.rev + 1, updatedAt: new Date(at).toISOString() };
  await tx.query('UPDATE lot SET state = $1, rev = $2, audience = $3, body = $4 WHERE id = $5', [
    next.state,
    next.rev,
    audienceOf(next),
    JSON.stringify(next),
    next.id,
  ]);
  await recordLot(tx, next);
  return next;
}

/** Deletes a draft; the feed keeps a tombstone. */
export async function deleteLot(tx: Tx, record: LotRecord): Promise<void> {
  await tx.query('DELETE FROM file_use WHERE lot_id = $1', [record.id]);
  await tx.query('DELETE FROM lot WHERE id = $1', [record.id]);
  await recordChange(tx, {
    kind: 'lot',
    id: record.id,
    rev: record.rev + 1,
    officeId: record.office.id,
    audience: audienceOf(record),
    object: undefined,
  });
}

function recordLot(tx: Tx, record: LotRecord): Promise<void> {
  return recordChange(tx, {
    kind: 'lot',
    id: record.id,
    rev: record.rev,
    officeId: record.office.id,
    audience: audienceOf(record),
    object: toLot(record),
  });
}

function toRecord(row: Row): LotRecord {
  return JSON.parse(row['body'] as string) as LotRecord;
}
