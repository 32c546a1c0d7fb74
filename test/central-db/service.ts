import { contractVersion } from '../../shared/central-api/service-info.ts';
import type { Ticker } from './clock/ticker.ts';
import type { Call, Handlers } from './http/call.ts';
import { notFound, Refusal } from './http/problem.ts';

/** As `advanceMs` may: a clock beyond the calendar could never be put right. */
const longestStepMs = 400 * 86_400_000;

/** `GET /` and the clock of test mode. */
export function serviceHandlers(ticker: () => Ticker): Handlers {
  return {
    getService: ({ services }) => {
      const { name, mode, issuer, limits, clock } = services;
      const serverTime = new Date(services.realNow()).toISOString();
      const test =
        mode === 'test'
          ? { simulatedTime: new Date(clock.now()).toISOString(), acceleration: clock.acceleration }
          : {};
      return Promise.resolve({
        status: 200,
        body: { name, contractVersion, mode, issuer, serverTime, limits, ...test },
      });
    },
    moveClock: async (call) => {
      const { services } = call;
      if (services.mode !== 'test') throw notFound();
      const target = targetOf(call);
      if (target < services.clock.now())
        throw new Refusal(422, 'invalid-request', 'The clock only goes forward');
      if (target > services.clock.now() + longestStepMs)
        throw new Refusal(422, 'invalid-request', 'The clock moves by 400 days at the most');
      const now = await services.clock.moveTo(target);
      await ticker().runDue();
      const serverTime = new Date(services.realNow()).toISOString();
      return { status: 200, body: { simulatedTime: new Date(now).toISOString(), serverTime } };
    },
  };
}

function targetOf({ body, services }: Call): number {
  const { advanceTo, advanceMs } = body as { readonly advanceTo?: string; readonly advanceMs?: number };
  return advanceTo === undefined ? services.clock.now() + (advanceMs ?? 0) : Date.parse(advanceTo);
}
