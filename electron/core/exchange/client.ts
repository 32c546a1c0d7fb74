import type { z } from 'zod';
import { headers as names, parseEtag, toEtag } from '../../../shared/central-api/headers.ts';
import { type Problem, problemSchema } from '../../../shared/central-api/problem.ts';
import type { Logger } from '../ports.ts';

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
    const limit = AbortSignal.timeout(deps.timeoutMs);
    const answer = await exchangeOnce(deps, call, requestId, limit).catch((): Answer<T> => ({
      kind: 'network',
      timedOut: limit.aborted,
    }));
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
  call: Call<T>,
  requestId: string,
  limit: AbortSignal,
): Promise<Answer<T>> {
  const response = await deps.fetch(new URL(call.path.replace(/^\//, ''), withSlash(call.address)), {
    method: call.method,
    headers: headersOf(call, requestId),
    body: bodyOf(call),
    redirect: 'manual',
    signal: AbortSignal.any([call.signal, limit]),
  });
  const text = await readText(response);
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
  const parsed = call.schema.safeParse(json);
  return parsed.success
    ? { kind: 'ok', status, value: parsed.data, rev }
    : { kind: 'unreadable', status, what: 'not-contract' };
}

function readRefusal(response: Response, text: string, now: number): Answer<never> {
  const parsed = problemSchema.safeParse(parseJson(text));
  return {
    kind: 'refused',
    status: response.status,
    problem: parsed.success ? parsed.data : undefined,
    retryAfterMs: parseRetryAfter(response.headers.get(names.retryAfter), now),
  };
}

/** Reads `Retry-After` (RFC 9110 10.2.3): seconds or a date. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,7}$/.test(value.trim())) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function headersOf(call: Call<unknown>, requestId: string): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    [names.requestId]: requestId,
    ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
    ...(call.idempotencyKey === undefined ? {} : { [names.idempotencyKey]: call.idempotencyKey }),
    ...(call.ifMatchRev === undefined ? {} : { [names.ifMatch]: toEtag(call.ifMatchRev) }),
    ...(call.auditHead === undefined ? {} : { [names.auditHead]: call.auditHead }),
  };
}

function bodyOf(call: Call<unknown>): string | URLSearchParams | null {
  if (call.form !== undefined) return new URLSearchParams(call.form);
  return call.json === undefined ? null : JSON.stringify(call.json);
}

/** Reads an answer to its end. Throws when it is longer than `mostBytes`: an endless one must not fill the memory. */
export async function readText(response: Response, mostBytes = longestAnswerBytes): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > mostBytes) throw new Error('The answer is too long');
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
