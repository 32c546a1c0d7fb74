import type { CoreContract } from '../../shared/contract/core.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { ExchangeView } from '../../shared/contract/exchange.ts';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { DossierId } from '../../shared/domain/ids.ts';
import { trainingOffices } from '../central-db/training.ts';
import { fakeStart, type FakeClock } from './fake-clock.ts';
import { completeFlat, typeSampleFlat } from './filled-dossier.ts';
import { startTestCore, type TestCore } from './test-core.ts';

/** A clock that stands; short sleeps (a burst) end at once, longer ones when the clock is moved past them. */
export function createManualClock(start: number = fakeStart): FakeClock {
  let now = start;
  const slept: number[] = [];
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => now as EpochMs,
    slept,
    advance: (ms) => {
      now += ms;
      for (const sleeper of sleepers) if (sleeper.at <= now) sleeper.wake();
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        slept.push(ms);
        if (ms <= 100) {
          setImmediate(resolve);
          return;
        }
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(new Error('aborted'));
        });
      }),
  };
}

export type ExchangeDesk = TestCore & {
  readonly login: (login: string) => Promise<void>;
  readonly view: () => Promise<ExchangeView>;
  /** Waits until a question has the wanted answer; asked again at every announced change. */
  readonly until: <T>(ask: () => Promise<T>, wanted: (value: T) => boolean) => Promise<T>;
  readonly untilView: (wanted: (view: ExchangeView) => boolean) => Promise<ExchangeView>;
  /** Synchronises and waits until nothing is under way. */
  readonly sync: () => Promise<ExchangeView>;
  readonly reopen: () => Promise<ExchangeDesk>;
};
export type DeskOptions = {
  readonly address: string;
  readonly profile: 'officer' | 'organizer';
  readonly code: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: FakeClock;
};

/** A training workstation with the real core that reaches the central database by real HTTP. */
export function openDesk(options: DeskOptions): ExchangeDesk {
  const clock = options.clock ?? createManualClock();
  return toDesk(
    startTestCore({
      clock,
      training: { name: options.profile, centralAddress: options.address, enrolmentCode: options.code },
      ports: { fetch: options.fetch ?? globalThis.fetch, sleep: clock.sleep, now: clock.now },
    }),
    options.profile,
  );
}

/** Silence this long means that the wanted answer will never come: the test then says what it saw instead. */
const patienceMs = 60_000;

function toDesk(core: TestCore, profile: 'officer' | 'organizer'): ExchangeDesk {
  const view = () => core.call('exchange.view', {});
  const until: ExchangeDesk['until'] = async (ask, wanted) => {
    for (;;) {
      const { promise: changed, resolve: announce } = Promise.withResolvers<void>();
      const stop = core.core.onEvent(() => announce());
      const value = await ask();
      if (wanted(value)) {
        stop();
        return value;
      }
      const patience = setTimeout(() => announce(), patienceMs);
      const asked = Date.now();
      await changed;
      clearTimeout(patience);
      stop();
      if (Date.now() - asked >= patienceMs)
        throw new Error(`Nothing changed any more: ${JSON.stringify(value)}`);
    }
  };
  return {
    ...core,
    view,
    until,
    untilView: (wanted) => until(view, wanted),
    login: async (login) => {
      const user = trainingOffices[profile].users.find((known) => known.login === login);
      const { phase } = await core.call('session.state', {});
      if (phase === 'open') await core.call('session.lock', {});
      await core.call('session.unlock', { login, passphrase: user?.passphrase ?? '' });
    },
    sync: async () => {
      await until(view, (seen) => seen.enrolled);
      core.clock.advance(10);
      const asked = core.clock.now();
      await core.call('exchange.syncNow', {});
      return await until(view, (seen) => settled(seen, asked));
    },
    reopen: async () => toDesk(await core.restart(), profile),
  };
}

/** A round that began after `asked` has ended and nothing is under way, or a person must look. */
export function settled({ engine, queue, transfers }: ExchangeView, asked: number): boolean {
  if (['unauthorized', 'blocked', 'paused'].includes(engine.kind)) return true;
  const moving = transfers.some(({ state }) => state === 'waiting' || state === 'travelling');
  const rested = engine.kind === 'idle' && engine.lastAt >= asked;
  return rested && !moving && queue.every(({ state }) => state === 'parked');
}

/** Types a flat with its papers, has it approved by the head, seals it. The officer is signed in afterwards. */
export async function sealFlat(
  desk: ExchangeDesk,
  changes: Parameters<typeof typeSampleFlat>[1] = {},
): Promise<DossierId> {
  const id = await typeSampleFlat(desk, changes);
  await completeFlat(desk, id);
  await approveAndSeal(desk, id);
  return id;
}

export async function approveAndSeal(desk: ExchangeDesk, id: DossierId): Promise<void> {
  await desk.login('head');
  await desk.call('dossiers.approve', { id });
  await desk.login('officer');
  await desk.call('dossiers.seal', { id });
}

/** A flat is prepared, sent, accepted and published; officer and publisher are signed in afterwards and know it. */
export async function publishFlat(officer: ExchangeDesk, organizer: ExchangeDesk): Promise<DossierId> {
  await officer.login('officer');
  await officer.sync();
  const id = await sealFlat(officer);
  await officer.call('dossiers.send', { id });
  await officer.untilView(({ sentToday }) => sentToday === 1);
  await organizer.login('checker');
  await organizer.sync();
  await organizer.until(
    () => organizer.call('review.get', { id }),
    ({ arrival }) => arrival === 'whole',
  );
  await organizer.call('review.accept', { id });
  await organizer.untilView(({ sentToday }) => sentToday === 1);
  await organizer.login('publisher');
  await organizer.call('review.publish', { id });
  await organizer.untilView(({ sentToday }) => sentToday === 2);
  await officer.sync();
  return id;
}

export type AnyInput<K extends keyof CoreContract> = Input<CoreContract[K]>;
