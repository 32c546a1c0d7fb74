import type { CentralClock } from '../services.ts';
import { type Database, first } from '../sql/sql.ts';

type Options = {
  readonly database: Database;
  readonly realNow: () => number;
  readonly mode: 'production' | 'test';
  readonly acceleration: number;
};

type State = { readonly realAt: number; readonly simulatedAt: number };

/**
 * The simulated clock: begins at the real time of the first start, runs `acceleration` times as fast, may be moved
 * forward, never back. It is kept in the database, so it survives a restart and is one for all processes.
 */
export async function createClock(options: Options): Promise<CentralClock> {
  const { database, realNow, mode, acceleration } = options;
  if (mode === 'production') return realClock(realNow);
  const start = realNow();
  await database.query(
    `INSERT INTO setting (name, value) VALUES ('clock', $1) ON CONFLICT (name) DO NOTHING`,
    [JSON.stringify({ realAt: start, simulatedAt: start })],
  );
  let state = await load(database);
  const at = (real: number): number => Math.round(state.simulatedAt + (real - state.realAt) * acceleration);
  return {
    acceleration,
    now: () => at(realNow()),
    refresh: async () => {
      const kept = await load(database);
      // The answer may be older than a move made meanwhile: the clock never goes back.
      if (kept.simulatedAt >= state.simulatedAt) state = kept;
    },
    moveTo: async (epochMs) => {
      const moved = await database.transaction(async (tx) => {
        await tx.query(`SELECT value FROM setting WHERE name = 'clock' FOR UPDATE`);
        state = await load(tx);
        const real = realNow();
        const to = { realAt: real, simulatedAt: Math.max(epochMs, at(real)) };
        await tx.query(`UPDATE setting SET value = $1 WHERE name = 'clock'`, [JSON.stringify(to)]);
        return to;
      });
      // Only when it is kept: a clock ahead of its database would never be put right.
      state = moved;
      return moved.simulatedAt;
    },
  };
}

function realClock(realNow: () => number): CentralClock {
  return {
    acceleration: 1,
    now: realNow,
    refresh: () => Promise.resolve(),
    moveTo: () => Promise.reject(new Error('The clock of production cannot be moved')),
  };
}

async function load(database: Pick<Database, 'query'>): Promise<State> {
  const row = await first(database, 'SELECT value FROM setting WHERE name = $1', ['clock']);
  return JSON.parse(row?.['value'] as string) as State;
}
