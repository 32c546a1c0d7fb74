import { classifierSchema, type Platform } from '../../../shared/central-api/reference.ts';
import { parseRuleSet } from '../../../shared/domain/rules/rule-set.ts';
import { auctionTransitions, lotTransitions } from '../../../shared/domain/state-tables.ts';
import { nextValue, recordChange } from '../feed/feed.ts';
import { type Answer, type Call, type Handlers, param, requireRev } from '../http/call.ts';
import { notFound, Refusal } from '../http/problem.ts';
import { first, type Tx } from '../sql/sql.ts';
import { currentCalendar } from './rule-sets.ts';

async function listPlatforms(call: Call): Promise<Answer> {
  const rows = await call.tx.query('SELECT body FROM platform ORDER BY id');
  return { status: 200, body: { items: rows.map((row) => JSON.parse(row['body'] as string) as Platform) } };
}

type PlatformRequest = Omit<Platform, 'rev' | 'updatedAt'>;

async function addPlatform(call: Call): Promise<Answer> {
  const platform = toPlatform(call, call.body as PlatformRequest, 1);
  const made = await call.tx.query(
    'INSERT INTO platform (id, rev, body) VALUES ($1, 1, $2) ON CONFLICT (id) DO NOTHING RETURNING id',
    [platform.id, JSON.stringify(platform)],
  );
  if (made.length === 0) throw new Refusal(409, 'already-exists', 'The platform is known');
  await recordReference(call.tx, 'platform', platform.id, 1, platform);
  return { status: 201, body: platform, rev: 1 };
}

async function putPlatform(call: Call): Promise<Answer> {
  const row = await first(call.tx, 'SELECT body FROM platform WHERE id = $1 FOR UPDATE', [param(call, 'id')]);
  if (!row) throw notFound();
  const known = JSON.parse(row['body'] as string) as Platform;
  requireRev(call, known.rev, known);
  const request = call.body as PlatformRequest;
  if (request.id !== known.id) throw badBody('/id', 'is another platform');
  const platform = toPlatform(call, request, known.rev + 1);
  await call.tx.query('UPDATE platform SET rev = $1, body = $2 WHERE id = $3', [
    platform.rev,
    JSON.stringify(platform),
    platform.id,
  ]);
  await recordReference(call.tx, 'platform', platform.id, platform.rev, platform);
  return { status: 200, body: platform, rev: platform.rev };
}

function toPlatform(call: Call, request: PlatformRequest, rev: number): Platform {
  return { ...request, rev, updatedAt: new Date(call.services.clock.now()).toISOString() };
}

async function getClassifier(call: Call): Promise<Answer> {
  const row = await first(
    call.tx,
    `SELECT body FROM reference WHERE kind = 'classifier' AND name = $1 ORDER BY place DESC LIMIT 1`,
    [param(call, 'scheme')],
  );
  if (!row) throw notFound();
  return { status: 200, body: JSON.parse(row['body'] as string) as object };
}

async function addClassifierVersion(call: Call): Promise<Answer> {
  const scheme = param(call, 'scheme');
  if (!/^[a-z0-9-]{1,40}$/.test(scheme)) throw notFound();
  const body = { scheme, ...(call.body as { readonly version: string }) };
  await addVersion(call.tx, { kind: 'classifier', name: scheme, version: body.version, body });
  return { status: 201, body };
}

async function addCalendarVersion(call: Call): Promise<Answer> {
  const request = call.body as { readonly version: string };
  const body = { ...request, updatedAt: new Date(call.services.clock.now()).toISOString() };
  await addVersion(call.tx, { kind: 'calendar', name: 'calendar', version: request.version, body });
  return { status: 201, body };
}

async function listRuleSets(call: Call): Promise<Answer> {
  const rows = await call.tx.query(`SELECT body FROM reference WHERE kind = 'rule-set' ORDER BY place`);
  return { status: 200, body: { items: rows.map((row) => JSON.parse(row['body'] as string) as object) } };
}

async function addRuleSet(call: Call): Promise<Answer> {
  const parsed = parseRuleSet(call.body);
  if (!parsed.ok) {
    const errors = parsed.problems
      .slice(0, 100)
      .map(({ pointer: name, code }) => ({ location: 'body', name, code, description: code }) as const);
    throw new Refusal(422, 'invalid-request', 'The rule set is broken and was refused whole', { errors });
  }
  const { ruleSet } = parsed;
  await addVersion(call.tx, { kind: 'rule-set', name: ruleSet.id, version: '1', body: ruleSet });
  return { status: 201, body: ruleSet };
}

export type Version = {
  readonly kind: 'rule-set' | 'calendar' | 'classifier';
  readonly name: string;
  readonly version: string;
  readonly body: object;
};

/** Adds a version of reference data; versions are never changed. */
export async function addVersion(tx: Tx, { kind, name, version, body }: Version): Promise<void> {
  const place = await nextValue(tx, 'reference');
  const made = await tx.query(
    `INSERT INTO reference (kind, name, version, place, body) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (kind, name, version) DO NOTHING RETURNING place`,
    [kind, name, version, place, JSON.stringify(body)],
  );
  if (made.length === 0) throw new Refusal(409, 'already-exists', `${kind} ${name} ${version} exists`);
  const id = kind === 'rule-set' ? name : `${name}/${version}`;
  await recordReference(tx, kind, id, 1, kind === 'classifier' ? announced(body) : body);
}

/** The feed tells that a version is there; its codes would make pages of megabytes. */
function announced(body: object): object {
  const { scheme, version, title, codes } = classifierSchema.parse(body);
  return { scheme, version, title, codeCount: codes.length };
}

function recordReference(tx: Tx, kind: string, id: string, rev: number, object: object): Promise<void> {
  return recordChange(tx, { kind, id, rev, officeId: undefined, audience: 'public', object });
}

function badBody(name: string, description: string): Refusal {
  const errors = [{ location: 'body', name, code: 'invalid', description }] as const;
  return new Refusal(422, 'invalid-request', description, { errors });
}

export const referenceReads: Handlers = {
  listPlatforms,
  getClassifier,
  listRuleSets,
  getCalendar: async (call) => ({ status: 200, body: await currentCalendar(call.tx) }),
  getStateTables: () =>
    Promise.resolve({ status: 200, body: { lot: lotTransitions, auction: auctionTransitions } }),
};
export const referenceWrites: Handlers = {
  addPlatform,
  putPlatform,
  addClassifierVersion,
  addCalendarVersion,
  addRuleSet,
};
