import type { Office } from '../../../shared/central-api/office.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';
import { Refusal } from './problem.ts';
import type { Services } from '../services.ts';
import type { Tx } from '../sql/sql.ts';

/** Who calls, as the access token says. */
export type Actor = {
  readonly workstationId: string;
  readonly office: Office;
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly CentralRole[];
};

/** One call of the contract, checked by its route; everything runs in one transaction. */
export type Call = {
  readonly services: Services;
  readonly tx: Tx;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly actor: Actor | undefined;
  /** Revision of `If-Match`. */
  readonly rev: number | undefined;
  readonly signal: AbortSignal;
};

export type Answer = {
  readonly status: number;
  readonly body?: object | undefined;
  readonly rev?: number | undefined;
};

export type Handler = (call: Call) => Promise<Answer>;
export type Handlers = Readonly<Record<string, Handler>>;

/** The signed-in caller; a route without sign-in must not ask. */
export function actorOf(call: Call): Actor {
  if (!call.actor) throw new Refusal(401, 'token-missing', 'Sign in first');
  return call.actor;
}

/** A path parameter of the route. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

/** Refuses a stale `If-Match`; the answer holds the object as it is now. */
export function requireRev(call: Call, rev: number, current: Readonly<Record<string, unknown>>): void {
  if (call.rev !== rev) throw new Refusal(412, 'stale', 'The object has changed since', { current });
}
