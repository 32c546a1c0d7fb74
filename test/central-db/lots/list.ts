import { type Answer, actorOf, type Call, type Handlers } from '../http/call.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { LotRecord } from './lot-view.ts';
import { first } from '../sql/sql.ts';
import { visibleBody, visibleLot } from './lot-store.ts';
import { seesAll, seesSubmitted } from './visibility.ts';

const defaultLimit = 50;

/** Lots by their permanent number; `after` is the number of the last one seen. */
async function listLots(call: Call): Promise<Answer> {
  const actor = actorOf(call);
  const { state, limit = defaultLimit } = call.query as { readonly state?: string; readonly limit?: number };
  const rows = await call.tx.query(
    `SELECT body FROM lot
     WHERE lot_number > $1 AND ($2 = '' OR state = $2)
       AND (audience = 'public' OR office_id = $3 OR (audience = 'organizer' AND $4 = 1))
     ORDER BY lot_number LIMIT $5`,
    [readAfter(call.query['after']), state ?? '', actor.office.id, seesSubmitted(actor) ? 1 : 0, limit],
  );
  const records = rows.map((row) => JSON.parse(row['body'] as string) as LotRecord);
  const last = records.length === limit ? records.at(-1) : undefined;
  return {
    status: 200,
    body: {
      items: records.map((record) => visibleBody(record, actor)),
      ...(last ? { next: last.lotNumber } : {}),
    },
  };
}

/** Numbers are the cursors of lists. */
export function readAfter(after: unknown): number {
  if (after === undefined) return 0;
  if (typeof after === 'string' && /^\d{1,15}$/.test(after)) return Number(after);
  throw invalid([
    { location: 'query', name: 'after', code: 'invalid', description: 'not a cursor of this list' },
  ]);
}

async function getLotManifest(call: Call): Promise<Answer> {
  const record = await visibleLot(call);
  if (!seesAll(actorOf(call), record.office.id)) throw notFound();
  const row = await first(
    call.tx,
    'SELECT version, sha256, body, signature FROM manifest WHERE lot_id = $1 ORDER BY version DESC LIMIT 1',
    [record.id],
  );
  if (!row) throw notFound();
  const signature = row['signature'] === null ? {} : { signature: row['signature'] };
  const body = {
    version: Number(row['version']),
    manifest: row['body'],
    manifestSha256: row['sha256'],
    ...signature,
  };
  return { status: 200, body };
}

export const listReads: Handlers = { listLots, getLotManifest };
