import { runEvent } from '../auctions/clock-events.ts';
import { nextDue } from '../auctions/planned-events.ts';
import { dropOldKeys } from '../http/idempotency.ts';
import type { Services } from '../services.ts';

const tickMs = 200;
const cleanMs = 3_600_000;

export type Ticker = {
  /** Does everything that is due by now, in order, each at its own time. */
  runDue(): Promise<void>;
  stop(): Promise<void>;
};

/** Moves auctions by the clock. Several processes may tick at once: an event is claimed by deleting it. */
export function createTicker(services: Services): Ticker {
  let running: Promise<void> | undefined;
  let cleanedAt = 0;
  const runDue = (): Promise<void> => {
    running ??= drain(services).finally(() => {
      running = undefined;
    });
    return running;
  };
  const tick = async (): Promise<void> => {
    await services.clock.refresh();
    await runDue();
    if (services.realNow() - cleanedAt < cleanMs) return;
    cleanedAt = services.realNow();
    await services.database.transaction((tx) => dropOldKeys(tx, cleanedAt));
  };
  const timer = setInterval(() => {
    tick().catch((cause: unknown) => services.report(cause, 'ticker'));
  }, tickMs);
  timer.unref();
  return {
    runDue: async () => {
      await running;
      await runDue();
    },
    stop: async () => {
      clearInterval(timer);
      // What failed was reported by its own tick; a lost database must not keep the server from closing.
      await running?.catch(() => undefined);
    },
  };
}

async function drain(services: Services): Promise<void> {
  for (;;) {
    const event = await nextDue(services.database, services.clock.now());
    if (!event) return;
    await services.database.transaction((tx) => runEvent(services, tx, event));
    services.wake.notify();
  }
}
