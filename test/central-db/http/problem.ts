import type { Problem, ProblemCode, ProblemError } from '../../../shared/central-api/problem.ts';

type Extra = {
  readonly errors?: readonly ProblemError[] | undefined;
  readonly current?: Readonly<Record<string, unknown>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** A refusal on its way to the client (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: ProblemCode;
  readonly extra: Extra;

  constructor(status: number, code: ProblemCode, detail: string, extra: Extra = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Sign in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  417: 'Expectation failed',
  422: 'Cannot be processed',
  428: 'Precondition required',
  429: 'Too many requests',
  431: 'Header fields too large',
  460: 'Checksum mismatch',
  500: 'Internal error',
  503: 'Unavailable',
};

export const problemType = 'application/problem+json; charset=utf-8';

/** Headers that every refusal carries beside its own. */
export function problemHeaders(
  { status, extra }: Refusal,
  requestId: string,
): Readonly<Record<string, string>> {
  return {
    'x-request-id': requestId,
    'content-type': problemType,
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...extra.headers,
  };
}

/** The body of a refusal. */
export function toProblem(refusal: Refusal, requestId: string): Problem {
  const { status, code, message, extra } = refusal;
  return {
    type: `urn:lotdesk:problem:${code}`,
    title: titles[status] ?? 'Refused',
    status,
    detail: message,
    instance: `urn:request:${requestId}`,
    code,
    errors: [...(extra.errors ?? [])],
    ...(extra.current ? { current: extra.current } : {}),
  };
}

/** 422 or 400 with the places that broke the schema. */
export function invalid(errors: readonly ProblemError[], status: 400 | 422 = 400): Refusal {
  return new Refusal(status, 'invalid-request', 'The request does not follow the contract', { errors });
}

/** Seconds after which a lost database is asked again. */
export const lostDatabaseSeconds = 5;

/** The database is away for a moment: the client pauses and repeats the same call. */
export function unavailable(): Refusal {
  const headers = { 'retry-after': String(lostDatabaseSeconds) };
  return new Refusal(503, 'unavailable', 'The database cannot be reached now', { headers });
}

export function notFound(): Refusal {
  return new Refusal(404, 'not-found', 'No such object for this caller');
}
