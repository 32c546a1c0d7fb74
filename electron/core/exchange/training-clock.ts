import { clockSchema } from '../../../shared/central-api/reference.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { AppError } from '../../../shared/result.ts';
import { write } from '../db/write.ts';
import type { Client } from './client.ts';
import type { ExchangeDeps } from './deps.ts';
import { findLink, noteContact } from './link-store.ts';
import { classify, type Outcome } from './outcome.ts';
import type { SignIn } from './sign-in.ts';

const DAY_MS = 86_400_000;
const LIMIT_MS = 60_000;
type Deps = { readonly deps: ExchangeDeps; readonly client: Client; readonly signIn: SignIn };

/**
 * Moves the simulated clock of a training central database forward by whole days. Throws AppError `forbidden` outside
 * training, `offline` when the line is down, `rejected` when the central database refuses (it is in production mode).
 */
export async function advanceTrainingClock({ deps, client, signIn }: Deps, days: number): Promise<EpochMs> {
  const { db, ports, actor } = deps;
  const link = findLink(db);
  if (!ports.training || !link?.enrolled)
    throw new AppError('forbidden', 'Only a training clock can be moved');
  const signal = AbortSignal.timeout(LIMIT_MS);
  const token = required(await signIn.token({ userId: actor.id, role: undefined }, signal));
  const answer = await client({
    method: 'POST',
    address: link.address,
    path: '/test/clock',
    token,
    json: { advanceMs: days * DAY_MS },
    schema: clockSchema,
    signal,
  });
  const simulatedAt = Date.parse(required(classify(answer)).simulatedTime) as EpochMs;
  write(db, (tx) =>
    noteContact(tx, {
      at: ports.now(),
      clockDifferenceMs: undefined,
      simulatedDifferenceMs: simulatedAt - ports.now(),
    }),
  );
  return simulatedAt;
}

function required<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'rejected') throw new AppError('rejected', 'The central database refused');
  throw new AppError('offline', `The clock was not moved: ${outcome.kind}`);
}
