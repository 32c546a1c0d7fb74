import type { Desk } from '../../test/e2e/desk/desk.ts';

/** Asks core through the open window, as the page itself does; throws when core refuses. */
export async function ask<T>({ page }: Desk, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    async ([endpoint, given]) => {
      const bridge = (
        window as unknown as { app: { call: (name: string, input: unknown) => Promise<unknown> } }
      ).app;
      return await bridge.call(endpoint, given);
    },
    [name, input] as const,
  );
  const { ok, value } = reply as { ok: boolean; value: T };
  if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`);
  return value;
}

type Listed = {
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly lotNumber?: string;
  }[];
};

/** Gives id, state and lot number of a dossier by its title. */
export async function dossierFacts(desk: Desk, title: string): Promise<Listed['rows'][number]> {
  const { rows } = await ask<Listed>(desk, 'dossiers.list', {
    search: '',
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
    offset: 0,
    limit: 50,
  });
  const row = rows.find((one) => one.title === title);
  if (!row) throw new Error(`No dossier «${title}»`);
  return row;
}

const STATE_LIMIT_MS = 90_000;
const LOOK_EVERY_MS = 500;

/** Waits until every dossier of these titles is in the state. Throws with what they are when it takes too long. */
export async function waitForStates(desk: Desk, titles: readonly string[], state: string): Promise<unknown> {
  const limit = Date.now() + STATE_LIMIT_MS;
  for (;;) {
    const rows = await Promise.all(titles.map((title) => dossierFacts(desk, title)));
    if (rows.every((row) => row.state === state)) return rows;
    if (Date.now() > limit) throw new Error(`Not ${state}: ${rows.map((row) => row.state).join(', ')}`);
    await desk.page.waitForTimeout(LOOK_EVERY_MS);
  }
}
