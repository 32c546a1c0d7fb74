import type { FeedItem } from '../../../shared/central-api/feed.ts';
import { toVisibleAuction } from '../auctions/auction-view.ts';
import { type Actor, actorOf, type Answer, type Call, type Handlers } from '../http/call.ts';
import { Refusal } from '../http/problem.ts';
import { toVisibleLot } from '../lots/lot-view.ts';
import { seesAll, seesSubmitted } from '../lots/visibility.ts';
import type { Services } from '../services.ts';
import type { Row } from '../sql/sql.ts';
import { first } from '../sql/sql.ts';

const defaultLimit = 100;
const otherProcessesMs = 400;

async function getChanges(call: Call): Promise<Answer> {
  const { services, query, signal } = call;
  const actor = actorOf(call);
  const after = await readCursor(services, query['after'] as string | undefined);
  const limit = (query['limit'] as number | undefined) ?? defaultLimit;
  const until = performance.now() + ((query['wait'] as number | undefined) ?? 0) * 1_000;
  for (;;) {
    const page = await readPage(services, actor, after, limit);
    const left = until - performance.now();
    if (page.items.length > 0 || left <= 0 || signal.aborted) return { status: 200, body: page };
    await services.wake.wait(Math.min(left, otherProcessesMs), signal);
  }
}

/** The counter is read first: every row up to it is committed, so a page never jumps over a writer. */
async function readPage(services: Services, actor: Actor, after: number, limit: number) {
  const top = await readTop(services);
  const rows = await services.database.query(
    `SELECT seq, kind, object_id, rev, office_id, deleted, body FROM feed
     WHERE seq > $1 AND seq <= $2
       AND (audience = 'public' OR office_id = $3 OR (audience = 'organizer' AND $4 = 1))
     ORDER BY seq LIMIT $5`,
    [after, top, actor.office.id, seesSubmitted(actor) ? 1 : 0, limit],
  );
  const last = rows.at(-1);
  const next = last === undefined ? after : rows.length < limit ? top : Number(last['seq']);
  return { items: rows.map((row) => toItem(row, actor)), next: `${services.feedEpoch}.${next}` };
}

function toItem(row: Row, actor: Actor): FeedItem {
  const item = {
    seq: Number(row['seq']),
    kind: row['kind'] as string,
    id: row['object_id'] as string,
    rev: Number(row['rev']),
  };
  if (row['deleted'] === true) return { ...item, deleted: true };
  const object = JSON.parse(row['body'] as string) as Record<string, unknown>;
  return { ...item, object: toVisible(item.kind, object, row['office_id'] as string | null, actor) };
}

function toVisible(kind: string, object: Record<string, unknown>, officeId: string | null, actor: Actor) {
  const full = officeId === null || seesAll(actor, officeId);
  if (kind === 'lot') return toVisibleLot(object, full);
  return kind === 'auction' ? toVisibleAuction(object, full) : object;
}

async function readCursor(services: Services, cursor: string | undefined): Promise<number> {
  if (cursor === undefined) return 0;
  const match = /^([a-f0-9]{8,})\.(0|[1-9]\d{0,14})$/.exec(cursor);
  const seq = Number(match?.[2]);
  if (match?.[1] !== services.feedEpoch || seq > (await readTop(services))) {
    throw new Refusal(410, 'unknown-cursor', 'The cursor is not known; read the feed from the beginning');
  }
  return seq;
}

async function readTop(services: Services): Promise<number> {
  const row = await first(services.database, 'SELECT value FROM counter WHERE name = $1', ['feed']);
  return Number(row?.['value']);
}

export const feedHandlers: Handlers = { getChanges };
