import type { z } from 'zod';
import type { CentralRole } from '../domain/roles.ts';

/** Who may call: nobody signed in, any valid token, or a token with one of the roles. The state tables narrow further. */
export type Access = 'open' | 'signed-in' | readonly CentralRole[];

/** What an answer carries: a JSON schema, raw bytes, or nothing. */
export type AnswerBody = z.ZodType | 'bytes' | 'empty';

/** One row of the contract: the OpenAPI document and the server's checks both come from it. */
export type Route = {
  readonly operationId: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** OpenAPI path template: `/lots/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.ZodType | undefined;
  /** Takes a longer body than other routes do (a whole classifier); bytes. */
  readonly bodyBytes?: number | undefined;
  readonly bodyType?: 'application/x-www-form-urlencoded' | 'application/offset+octet-stream' | undefined;
  readonly answers: Readonly<Record<number, AnswerBody>>;
  /** Refusals beside those that every route may give (400, 401, 403, 404, 429, 500, 503). */
  readonly refusals?: readonly number[] | undefined;
  /** Needs `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** Needs `If-Match`; the answer's `ETag` is the new revision. */
  readonly ifMatch: boolean;
  /** The answer carries a strong `ETag`. */
  readonly etag: boolean;
};

type Shape = Omit<Route, 'idempotent' | 'ifMatch' | 'etag'> & { readonly etag?: boolean };

/** A read: no keys, no effect. */
export function read<const R extends Shape>(route: R) {
  return { ...route, idempotent: false, ifMatch: false, etag: route.etag ?? false } as const;
}

/** A write that makes something new. */
export function create<const R extends Shape>(route: R) {
  return { ...route, idempotent: true, ifMatch: false, etag: route.etag ?? false } as const;
}

/** A write on an existing object: needs its revision. */
export function change<const R extends Shape>(route: R) {
  return { ...route, idempotent: true, ifMatch: true, etag: true } as const;
}

/** A call outside both rules: sign-in, uploads. */
export function call<const R extends Shape>(route: R) {
  return { ...route, idempotent: false, ifMatch: false, etag: false } as const;
}
