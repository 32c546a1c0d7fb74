import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type CentralDb, createCentralDb } from '../../test/central-db/create-central-db.ts';
import { trainingCodes } from '../../test/central-db/training.ts';
import type { Desk } from '../../test/e2e/desk/desk.ts';
import { launchApp } from '../../test/e2e/support/launch.ts';

export type Stage = {
  readonly officer: Desk;
  readonly organizer: Desk;
  /** The line comes up: the training central database starts at the address the windows already know. */
  readonly connect: () => Promise<CentralDb>;
  readonly close: () => Promise<void>;
};

const STEP_LIMIT_MS = 60_000;

/** Opens both windows on new data. The central database is not there yet: the line is down. */
export async function openStage(folder: string): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const open = async (profile: 'officer' | 'organizer'): Promise<Desk> => {
    const app = await launchApp({
      dataDir: join(folder, profile),
      profile,
      centralAddress: address,
      enrolmentCode: trainingCodes(profile)[0] ?? '',
    });
    app.page.setDefaultTimeout(STEP_LIMIT_MS);
    return { app, page: app.page };
  };
  const [officer, organizer] = await Promise.all([open('officer'), open('organizer')]);
  let central: CentralDb | undefined;
  return {
    officer,
    organizer,
    connect: async () => {
      central = await createCentralDb({
        port,
        dataDir: join(folder, 'central'),
        interest: 'always',
        seed: 'demo',
      });
      return central;
    },
    close: async () => {
      await Promise.allSettled([officer.app.close(), organizer.app.close()]);
      await central?.close();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
