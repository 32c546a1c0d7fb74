import { importPKCS8, SignJWT } from 'jose';
import { assertionType, tokenSchema, type Token } from '../../../shared/central-api/enrolment.ts';
import type { UserId } from '../../../shared/domain/ids.ts';
import type { CentralRole } from '../../../shared/domain/roles.ts';
import type { Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { type CentralLink, findLink } from './link-store.ts';
import { classify, type Outcome } from './outcome.ts';
import { openSealedKey } from './seal-key.ts';

/** For whom a call is made: a person of this workstation, in one role or (undefined) in all of theirs. */
export type Caller = { readonly userId: UserId; readonly role: CentralRole | undefined };
export type SignIn = ReturnType<typeof createSignIn>;
type Held = { readonly token: string; readonly validUntil: number };

const assertionSeconds = 120;
const renewBeforeMs = 20_000;

/**
 * Signs people of this workstation in at the central database (RFC 7523: an assertion signed by the workstation's key
 * names user and role). Tokens live in memory only. Several calls at once make one sign-in.
 */
export function createSignIn(deps: ExchangeDeps, client: Client) {
  const held = new Map<string, Held>();
  const running = new Map<string, Promise<Outcome<Token>>>();

  const fetchToken = async (
    link: CentralLink,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<Outcome<Token>> =>
    classify(
      await client({
        method: 'POST',
        address: link.address,
        path: '/token',
        form: {
          grant_type: 'client_credentials',
          client_assertion_type: assertionType,
          client_assertion: await signAssertion(deps, link, caller),
        },
        schema: tokenSchema,
        signal,
      }),
    );

  return {
    /** Gives a token, or what stands in the way. */
    token: async (caller: Caller, signal: AbortSignal): Promise<Outcome<string>> => {
      const key = `${caller.userId} ${caller.role ?? ''}`;
      const known = held.get(key);
      if (known && known.validUntil > deps.ports.now())
        return { kind: 'done', value: known.token, rev: undefined, status: 200 };
      const link = findLink(deps.db);
      if (!link?.enrolled) return { kind: 'unauthorized', reason: 'not-enrolled' };
      const request = running.get(key) ?? fetchToken(link, caller, signal);
      running.set(key, request);
      const outcome = await request.finally(() => running.delete(key));
      if (outcome.kind !== 'done') return outcome;
      const { access_token: token, expires_in: seconds } = outcome.value;
      held.set(key, { token, validUntil: deps.ports.now() + seconds * 1_000 - renewBeforeMs });
      return { ...outcome, value: token };
    },
    /** Forgets a token that was refused, or all of them. */
    forget: (caller?: Caller): void => {
      if (caller) held.delete(`${caller.userId} ${caller.role ?? ''}`);
      else held.clear();
    },
  };
}

/** Times are told by the server's clock: a workstation whose clock is wrong can still sign in. */
async function signAssertion(deps: ExchangeDeps, link: CentralLink, caller: Caller): Promise<string> {
  const pem = Buffer.from(openSealedKey(link.sealedKey, deps.filesKey)).toString('utf8');
  const key = await importPKCS8(pem, 'ES256');
  const issuedAt = Math.floor((deps.ports.now() + (link.clockDifferenceMs ?? 0)) / 1_000);
  return new SignJWT({ user: caller.userId, ...(caller.role === undefined ? {} : { role: caller.role }) })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(link.workstationId)
    .setSubject(link.workstationId)
    .setAudience(link.issuer)
    .setJti(deps.ports.newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + assertionSeconds)
    .sign(key);
}
