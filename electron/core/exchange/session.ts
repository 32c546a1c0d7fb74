import { auditHead } from '../audit/chain-store.ts';
import type { Call, Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { findLink } from './link-store.ts';
import { classify, type Outcome } from './outcome.ts';
import type { Caller, SignIn } from './sign-in.ts';

export type SignedCall<T> = Omit<Call<T>, 'address' | 'token' | 'auditHead' | 'signal'>;
/** One call in somebody's name. */
export type Speak = <T>(caller: Caller, call: SignedCall<T>, signal: AbortSignal) => Promise<Outcome<T>>;

/**
 * Makes signed calls: token, audit head on writes, and after a 401 one new sign-in before the refusal is believed
 * (a token may have expired on the way).
 */
export function createSpeak(deps: ExchangeDeps, client: Client, signIn: SignIn): Speak {
  const once = async <T>(caller: Caller, call: SignedCall<T>, signal: AbortSignal): Promise<Outcome<T>> => {
    const token = await signIn.token(caller, signal);
    if (token.kind !== 'done') return asSignInTrouble(token);
    const link = findLink(deps.db);
    if (!link) return { kind: 'unauthorized', reason: 'not-enrolled' };
    const head = auditHead(deps.db);
    return classify(
      await client({
        ...call,
        address: link.address,
        token: token.value,
        auditHead: call.method === 'GET' || call.method === 'HEAD' ? undefined : `${head.seq};${head.hash}`,
        signal,
      }),
    );
  };
  return async (caller, call, signal) => {
    const first = await once(caller, call, signal);
    if (first.kind !== 'unauthorized') return first;
    signIn.forget(caller);
    const second = await once(caller, call, signal);
    if (second.kind === 'unauthorized') signIn.forget(caller);
    return second;
  };
}

/** Codes that say: this person may not, whatever the key. They stop what is theirs, not the whole exchange. */
const personal = new Set(['user-unknown', 'role-not-granted']);

/** What a refused sign-in means for the call that wanted it; a 410 or 412 is no word about the call itself. */
export function asSignInTrouble(outcome: Exclude<Outcome<string>, { kind: 'done' }>): Outcome<never> {
  if (outcome.kind === 'unauthorized' && personal.has(outcome.reason)) {
    return { kind: 'rejected', refusal: { status: 401, code: outcome.reason, detail: '', errors: [] } };
  }
  const isRefused = outcome.kind === 'rejected' || outcome.kind === 'gone' || outcome.kind === 'conflict';
  return isRefused && !personal.has(outcome.refusal.code)
    ? { kind: 'unauthorized', reason: outcome.refusal.code }
    : outcome;
}
