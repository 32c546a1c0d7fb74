import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { assertionType, type Enrolment } from '../../shared/central-api/enrolment.ts';
import { isPathOf, refusalsOf } from '../../shared/central-api/route.ts';
import { routes } from '../../shared/central-api/routes.ts';
import type { CentralRole } from '../../shared/domain/roles.ts';

/** What came back, whatever it was. */
export type Got = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly etag: string | undefined;
};
export type Sending = {
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string | null;
  readonly ifMatch?: string | undefined;
};
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One plain call; `key: null` sends no Idempotency-Key, absent makes a fresh one for writes. */
export async function send(
  address: string,
  method: Method,
  path: string,
  sending: Sending = {},
): Promise<Got> {
  const text = sending.text ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body));
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...headersOf(method, sending, text !== undefined), ...sending.headers },
    ...(text === undefined ? {} : { body: text }),
  });
  requireNamed(method, path, response.status);
  return toGot(response);
}

/** An answer that the contract does not name for its call ends every test: no status is given by the way. */
function requireNamed(method: Method, path: string, status: number): void {
  const plainPath = path.split('?')[0] ?? '';
  const route = routes.find((known) => known.method === method && isPathOf(known, plainPath));
  if (!route || Object.hasOwn(route.answers, status) || refusalsOf(route).includes(status)) return;
  throw new Error(`The contract does not name ${status} for ${method} ${route.path}`);
}

function headersOf(method: Method, { key, ifMatch }: Sending, hasBody: boolean): Record<string, string> {
  const isWrite = method !== 'GET' && method !== 'HEAD';
  const sentKey = key === undefined && isWrite ? randomUUID() : key;
  return {
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(typeof sentKey === 'string' ? { 'idempotency-key': sentKey } : {}),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
}

async function toGot(response: Response): Promise<Got> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    text,
    etag: response.headers.get('etag') ?? undefined,
  };
}

/** A workstation of the kit: its own key pair, joined by a one-time code. */
export type Station = {
  readonly id: string;
  readonly enrolment: Enrolment;
  assertion(user: string, change?: AssertionChange): Promise<string>;
  /** A signed-in caller; without `role` with all roles of the user. */
  as(user: string, role?: CentralRole): Promise<Caller>;
};
export type AssertionChange = {
  readonly role?: CentralRole | undefined;
  readonly audience?: string | undefined;
  readonly jti?: string | undefined;
  readonly issuedSecondsAgo?: number | undefined;
  readonly livesSeconds?: number | undefined;
};
export type Caller = {
  readonly token: string;
  send(method: Method, path: string, sending?: Sending): Promise<Got>;
};

/** Joins a workstation. Throws with the answer when it is refused. */
export async function enrol(address: string, code: string): Promise<Station> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(pair.publicKey);
  const id = randomUUID();
  const body = { code, jwk: { kty, crv, x, y }, workstation: { id, name: 'Conformance kit' } };
  const got = await send(address, 'POST', '/enrolments', { body, key: null });
  if (got.status !== 201) throw new Error(`enrolment gave ${got.status}: ${got.text}`);
  const enrolment = got.body as unknown as Enrolment;
  const assertion = async (user: string, change: AssertionChange = {}): Promise<string> => {
    const issued = Math.floor(Date.now() / 1_000) - (change.issuedSecondsAgo ?? 0);
    return new SignJWT({ user, ...(change.role === undefined ? {} : { role: change.role }) })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(id)
      .setSubject(id)
      .setAudience(change.audience ?? enrolment.issuer)
      .setJti(change.jti ?? randomUUID())
      .setIssuedAt(issued)
      .setExpirationTime(issued + (change.livesSeconds ?? 120))
      .sign(pair.privateKey);
  };
  return {
    id,
    enrolment,
    assertion,
    as: async (user, role) => {
      const answer = await requestToken(address, await assertion(user, { role }));
      if (answer.status !== 200) throw new Error(`token gave ${answer.status}: ${answer.text}`);
      return caller(address, answer.body['access_token'] as string);
    },
  };
}

/** Exchanges an assertion for a token; gives whatever the server answers. */
export function requestToken(address: string, assertion: string): Promise<Got> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: assertionType,
    client_assertion: assertion,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return send(address, 'POST', '/token', { text: form.toString(), headers, key: null });
}

export function caller(address: string, token: string): Caller {
  return {
    token,
    send: (method, path, sending = {}) =>
      send(address, method, path, {
        ...sending,
        headers: { authorization: `Bearer ${token}`, ...sending.headers },
      }),
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
