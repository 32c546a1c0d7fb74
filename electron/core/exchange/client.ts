import type { z } from 'zod';
import { parseAnswer } from '../../../shared/central-api/answer.ts';
import { headers as names, parseEtag, toEtag } from '../../../shared/central-api/headers.ts';
import { type Problem, problemSchema } from '../../../shared/central-api/problem.ts';
import type { Logger } from '../ports.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';

/** What came back. Nothing that a line or a server does is an exception here. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly status: number; readonly value: T; readonly rev: number | undefined }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly problem: Problem | undefined;
      readonly retryAfterMs: number | undefined;
    }
  | {
      readonly kind: 'unreadable';
      readonly status: number;
      readonly what: 'not-json' | 'not-contract' | 'redirect';
    }
  | { readonly kind: 'network'; readonly timedOut: boolean };

export type Call<T> = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly address: string;
  readonly path: string;
  /** Undefined: the body of a good answer does not matter. */
  readonly schema?: z.ZodType<T> | undefined;
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>> | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatchRev?: number | undefined;
  readonly auditHead?: string | undefined;
  readonly signal: AbortSignal;
};

export type ClientDeps = {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Logger;
  /** Longest silence of the line. */
  readonly timeoutMs: number;
};
export type Client = ReturnType<typeof createClient>;

const longestAnswerBytes = 64 * 1024 * 1024;

/**
 * Speaks to the central database. Every call has a time limit and a request id; redirects are never followed (a
 * token must not travel elsewhere); the log gets method, path, status and ids, never bodies or tokens.
 */
export function createClient(deps: ClientDeps) {
  return async function send<T>(call: Call<T>): Promise<Answer<T>> {
    const requestId = deps.newId();
    const startedAt = deps.now();
    const body = bodyOf(call);
    const limit = startTimeLimit(deps.timeoutMs, Buffer.byteLength(body ?? ''));
    const answer = await exchangeOnce(deps, { ...call, body }, requestId, limit)
      .catch((): Answer<T> => ({ kind: 'network', timedOut: limit.signal.aborted }))
      .finally(limit.end);
    deps.log.debug('exchange.call', {
      requestId,
      method: call.method,
      path: call.path,
      kind: answer.kind,
      status: 'status' in answer ? answer.status : 0,
      code: answer.kind === 'refused' ? answer.problem?.code : undefined,
      ms: deps.now() - startedAt,
    });
    return answer;
  };
}

async function exchangeOnce<T>(
  deps: ClientDeps,
  call: Call<T> & { readonly body: string | null },
  requestId: string,
  limit: TimeLimit,
): Promise<Answer<T>> {
  const response = await deps.fetch(new URL(call.path.replace(/^\//, ''), withSlash(call.address)), {
    method: call.method,
    headers: headersOf(call, requestId),
    body: call.body,
    redirect: 'manual',
    signal: AbortSignal.any([call.signal, limit.signal]),
  });
  limit.heard();
  const text = await readText(response, longestAnswerBytes, limit.heard);
  if (response.status >= 300 && response.status < 400) {
    return { kind: 'unreadable', status: response.status, what: 'redirect' };
  }
  return response.ok ? readGood(call, response, text) : readRefusal(response, text, deps.now());
}

function readGood<T>(call: Call<T>, response: Response, text: string): Answer<T> {
  const rev = parseEtag(response.headers.get(names.etag) ?? '');
  const { status } = response;
  if (!call.schema) return { kind: 'ok', status, value: undefined as T, rev };
  const json = parseJson(text);
  if (json === undefined) return { kind: 'unreadable', status, what: 'not-json' };
  const parsed = parseAnswer(call.schema, json);
  return parsed.success
    ? { kind: 'ok', status, value: parsed.data, rev }
    : { kind: 'unreadable', status, what: 'not-contract' };
}

function readRefusal(response: Response, text: string, now: number): Answer<never> {
  const parsed = parseAnswer(problemSchema, parseJson(text));
  return {
    kind: 'refused',
    status: response.status,
    problem: parsed.success ? parsed.data : undefined,
    retryAfterMs: parseRetryAfter(response.headers, now),
  };
}

/**
 * Reads `Retry-After` (RFC 9110 10.2.3): seconds or a date. A date is told by the server's clock, so it is measured from
 * the answer's own `Date`; `now` is for an answer without one.
 */
export function parseRetryAfter(given: Pick<Headers, 'get'>, now: number): number | undefined {
  const value = given.get(names.retryAfter) ?? '';
  if (/^\d{1,7}$/.test(value.trim())) return Number(value) * 1_000;
  const at = /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN;
  const sent = Date.parse(given.get('date') ?? '');
  return Number.isNaN(at) ? undefined : Math.max(0, at - (Number.isNaN(sent) ? now : sent));
}

function headersOf(call: Call<unknown>, requestId: string): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    [names.requestId]: requestId,
    ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
    ...(call.idempotencyKey === undefined ? {} : { [names.idempotencyKey]: call.idempotencyKey }),
    ...(call.ifMatchRev === undefined ? {} : { [names.ifMatch]: toEtag(call.ifMatchRev) }),
    ...(call.auditHead === undefined ? {} : { [names.auditHead]: call.auditHead }),
  };
}

function bodyOf(call: Call<unknown>): string | null {
  if (call.form !== undefined) return new URLSearchParams(call.form).toString();
  return call.json === undefined ? null : JSON.stringify(call.json);
}

/** Reads an answer that may not be longer than `longestBytes`; `heard` is told of every part. Throws when it is. */
export async function readText(response: Response, longestBytes: number, heard: () => void): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    heard();
    if (length > longestBytes) throw new Error('The answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An address may have a path of its own; it must end with a slash to be kept. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
