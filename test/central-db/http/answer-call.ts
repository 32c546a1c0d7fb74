import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { headers, parseEtag } from '../../../shared/central-api/headers.ts';
import type { ProblemError } from '../../../shared/central-api/problem.ts';
import type { Route } from '../../../shared/central-api/route.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';
import { keepAuditHead } from './audit-head.ts';
import { authorize } from './authorize.ts';
import type { Actor, Answer, Call, Handler } from './call.ts';
import { claimKey, keepAnswer } from './idempotency.ts';
import { parseJsonBody } from './json-body.ts';
import { invalid, notFound, Refusal } from './problem.ts';

type Incoming = {
  readonly services: Services;
  readonly route: Route;
  readonly handler: Handler;
  readonly request: FastifyRequest;
  readonly inTransaction: boolean;
  readonly signal: AbortSignal;
};

/**
 * One call by the contract's rules, in this order: sign-in and role, query, body, keys, audit head; then, in one
 * transaction, the idempotency key, the effect, and the answer kept beside it.
 */
export async function answerCall(incoming: Incoming): Promise<Answer> {
  const { services, route, handler, request, inTransaction, signal } = incoming;
  const actor = await authorize(services, route.access, request.headers.authorization);
  const text = typeof request.body === 'string' ? request.body : '';
  const base = {
    services,
    params: parseParams(request.params as Record<string, string>),
    query: parseQuery(route, request.query),
    body: parseBody(route, request, text),
    actor,
    rev: route.ifMatch ? requireIfMatch(request) : undefined,
    signal,
  };
  if (!inTransaction) {
    // Reads, and what opens its own transactions, run on the database itself.
    return checked(route, await handler({ ...base, tx: services.database as unknown as Tx }), incoming);
  }
  const key = route.idempotent ? requireKey(request) : undefined;
  if (actor && key !== undefined) {
    // Kept for itself: also a push that is refused has said how far the chain reaches.
    const auditHead = single(request, headers.auditHead);
    await services.database.transaction((tx) => keepAuditHead(tx, actor, auditHead));
  }
  const answer = await services.database.transaction((tx) =>
    write({ incoming, call: { ...base, tx }, actor, key, text }),
  );
  services.wake.notify();
  return checked(route, answer, incoming);
}

type Write = {
  readonly incoming: Incoming;
  readonly call: Call;
  readonly actor: Actor | undefined;
  readonly key: string | undefined;
  readonly text: string;
};

async function write({ incoming, call, actor, key, text }: Write): Promise<Answer> {
  const { services, handler, request } = incoming;
  if (!actor || key === undefined) return handler(call);
  const requestSha256 = createHash('sha256')
    .update(`${request.method} ${request.url}\n${text}`)
    .digest('hex');
  // A key belongs to the user of the workstation: another user's repetition is not a repetition.
  const claim = {
    workstationId: actor.workstationId,
    key: `${actor.userId}/${key}`,
    requestSha256,
    now: services.realNow(),
  };
  const firstAnswer = await claimKey(call.tx, claim);
  if (firstAnswer) return firstAnswer;
  const answer = await handler(call);
  await keepAnswer(call.tx, claim, answer);
  return answer;
}

/** No object has NUL in its id, and no database would be asked for it. */
function parseParams(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (Object.values(params).some((value) => value.includes('\u0000'))) throw notFound();
  return params;
}

function parseQuery(route: Route, query: unknown): Readonly<Record<string, unknown>> {
  const parsed = (route.query ?? z.strictObject({})).safeParse(query);
  if (!parsed.success) throw invalid(toErrors('query', parsed.error));
  return parsed.data;
}

function parseBody(route: Route, request: FastifyRequest, text: string): unknown {
  if (!route.body) {
    if (text !== '') throw new Refusal(400, 'invalid-request', 'This call takes no body');
    return undefined;
  }
  const wanted = route.bodyType ?? 'application/json';
  requireType(request.headers, wanted);
  const raw = route.bodyType === undefined ? parseJsonBody(text) : parseForm(text);
  const parsed = route.body.safeParse(raw);
  if (!parsed.success) throw invalid(toErrors('body', parsed.error));
  return parsed.data;
}

/** The very type, in UTF-8, not packed. */
function requireType(given: FastifyRequest['headers'], wanted: string): void {
  const [type, ...parameters] = (given['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  const isPlain = (given['content-encoding'] ?? 'identity').toLowerCase() === 'identity';
  if (type === wanted && isUtf8 && isPlain) return;
  throw new Refusal(415, 'unsupported-media-type', `The body must be ${wanted} in UTF-8, not packed`);
}

function parseForm(text: string): Record<string, string> {
  const form = new URLSearchParams(text);
  const names = [...form.keys()];
  if (new Set(names).size !== names.length) throw new Refusal(400, 'invalid-request', 'A field stands twice');
  return Object.fromEntries(form);
}

const mostErrors = 100;

function toErrors(location: 'body' | 'query', error: z.ZodError): readonly ProblemError[] {
  return error.issues.slice(0, mostErrors).map(({ path, code, message }) => ({
    location,
    name: location === 'body' ? `/${path.map(String).join('/')}` : path.map(String).join('.'),
    code,
    description: message,
  }));
}

function requireKey(request: FastifyRequest): string {
  const key = single(request, headers.idempotencyKey);
  if (key !== undefined && /^[\w-]{8,100}$/.test(key)) return key;
  throw new Refusal(
    400,
    'idempotency-key-missing',
    'Idempotency-Key of 8 to 100 letters and digits is required',
  );
}

function requireIfMatch(request: FastifyRequest): number {
  const value = single(request, headers.ifMatch);
  if (value === undefined) throw new Refusal(428, 'if-match-missing', 'If-Match is required');
  const rev = parseEtag(value);
  if (rev !== undefined) return rev;
  throw invalid([
    { location: 'header', name: 'If-Match', code: 'invalid', description: 'one strong entity tag' },
  ]);
}

function single(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** The server holds its own answers against the contract: a wrong one is a bug, never sent. */
function checked(route: Route, answer: Answer, { services, request }: Incoming): Answer {
  const schema = route.answers[answer.status];
  if (schema === 'empty' || schema === 'bytes') return answer;
  const parsed = schema?.safeParse(answer.body);
  if (parsed?.success === true) return answer;
  services.report(parsed?.error ?? new Error(`${route.operationId} gave ${answer.status}`), request.id);
  throw new Refusal(500, 'internal', 'The answer would break the contract');
}
