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
  /** Refusals beside those that `refusalsOf` adds by itself. */
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

/** Every status by which a call may be refused: what all calls share, what its keys and its body bring, its own. */
export function refusalsOf(route: Route): readonly number[] {
  const signIn = route.access === 'open' ? [] : [401, 403];
  const missing = route.path.includes('{') ? [404] : [];
  const body = route.body ? [413, 415] : [];
  // 409: a shorter audit chain; 422: the same key with another body.
  const key = route.idempotent ? [409, 422] : [];
  const revision = route.ifMatch ? [412, 428] : [];
  const all = [400, ...signIn, ...missing, ...body, ...key, ...revision, ...(route.refusals ?? [])];
  return [...new Set([...all, 429, 500, 503])].toSorted((left, right) => left - right);
}

/** Tells that a path is one of the route's. */
export function isPathOf(route: Pick<Route, 'path'>, path: string): boolean {
  return new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
