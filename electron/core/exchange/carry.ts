import type { ExchangeDeps } from './deps.ts';
import type { DownloadCall } from './download.ts';
import { findLink } from './link-store.ts';
import type { Outcome } from './outcome.ts';
import { asSignInTrouble } from './session.ts';
import type { SignIn } from './sign-in.ts';

type CarryDeps = Pick<ExchangeDeps, 'db'> & { readonly signIn: SignIn; readonly timeoutMs: number };
type Trip = Pick<DownloadCall, 'transfer' | 'signal' | 'onMoved'>;

/**
 * Makes one long call. A token may end on the way: it is renewed once before its refusal is believed, and again
 * whenever bytes have moved since the last one.
 */
export async function carry(
  deps: CarryDeps,
  trip: Trip,
  send: (call: DownloadCall) => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> {
  const caller = { userId: trip.transfer.actorId, role: undefined };
  let [moved, refusedAt] = [0, -1];
  const onMoved = (bytes: number): void => {
    moved = bytes;
    trip.onMoved(bytes);
  };
  for (;;) {
    const [token, link] = [await deps.signIn.token(caller, trip.signal), findLink(deps.db)];
    if (token.kind !== 'done') return asSignInTrouble(token);
    if (!link) return { kind: 'unauthorized', reason: 'not-enrolled' };
    const { timeoutMs } = deps;
    const outcome = await send({ ...trip, address: link.address, token: token.value, timeoutMs, onMoved });
    if (outcome.kind !== 'unauthorized' || moved === refusedAt) return outcome;
    refusedAt = moved;
    deps.signIn.forget(caller);
  }
}
