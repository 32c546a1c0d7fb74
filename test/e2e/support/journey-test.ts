import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { trainingPerson } from '../../../scripts/demo/people.ts';
import type { TrainingPerson } from '../../../scripts/demo/people.ts';
import {
  type CentralDb,
  type CentralDbOptions,
  createCentralDb,
} from '../../central-db/create-central-db.ts';
import { trainingCodes } from '../../central-db/training.ts';
import type { Desk } from '../desk/desk.ts';
import type { AppHandle, LaunchOptions } from './app-handle.ts';
import { launchApp } from './launch.ts';
import { root } from './material.ts';

type Profile = 'officer' | 'organizer';

/** What one journey has: a folder, windows, one central database, and the people of the training offices. */
export type Stage = {
  readonly folder: string;
  /** Where the central database will be; nothing listens there before `startCentral`. */
  readonly address: string;
  /** Opens a window; the same profile again opens the same data. */
  readonly openDesk: (profile: Profile, change?: Partial<LaunchOptions>) => Promise<Desk>;
  /** Opens a program on an empty folder, as for real work: it begins with its first run. */
  readonly openNew: () => Promise<Desk>;
  readonly startCentral: (options?: CentralDbOptions) => Promise<CentralDb>;
  /** Of the officer's office unless the login is an organizer's or the profile says so. */
  readonly person: (login: string, profile?: Profile) => TrainingPerson;
  /** Called at the end, last first. */
  readonly later: (undo: () => Promise<unknown>) => void;
};

const STEP_LIMIT_MS = 120_000;

/** Every journey fails when a window writes an error to its console or throws, whatever else it shows. */
export const test = base.extend<{ stage: Stage }>({
  // Playwright wants a pattern here; the name alone starts no browser.
  stage: async ({ browserName: _name }, use, { parallelIndex }) => {
    const folder = mkdtempSync(join(tmpdir(), 'journey-'));
    const undos: (() => Promise<unknown>)[] = [];
    const problems: string[] = [];
    const port = await freePort(parallelIndex);
    const address = `http://127.0.0.1:${port}`;
    const openWith = async (options: LaunchOptions): Promise<Desk> => {
      const app = endingOnce(await launchApp(options));
      undos.push(app.kill);
      app.page.setDefaultTimeout(STEP_LIMIT_MS);
      watch(app.page, problems);
      return { app, page: app.page };
    };
    await use({
      folder,
      address,
      openDesk: async (profile, change = {}) =>
        await openWith({
          dataDir: join(folder, profile),
          profile,
          centralAddress: address,
          enrolmentCode: trainingCodes(profile)[0] ?? '',
          ...change,
        }),
      openNew: async () => await openWith({ dataDir: join(folder, 'new') }),
      startCentral: async (options) => {
        const central = await createCentralDb({ port, seed: 'journey', ...options });
        undos.push(() => central.close());
        return central;
      },
      person: (login, profile = officeOf(login)) => trainingPerson(root, profile, login),
      later: (undo) => void undos.push(undo),
    });
    for (const undo of undos.toReversed()) await undo();
    // Processes that were killed may still be writing their last.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    expect(problems, 'console errors of the windows').toEqual([]);
  },
});
export { expect };

/** A program that a journey has ended itself is not ended again afterwards. */
function endingOnce(app: AppHandle): AppHandle {
  let ended = false;
  const once = (end: () => Promise<void>) => async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await end();
  };
  return { ...app, kill: once(app.kill), close: once(app.close) };
}

function officeOf(login: string): Profile {
  return ['checker', 'publisher'].includes(login) ? 'organizer' : 'officer';
}

/** Collects what a page complains about; a broken policy (CSP) is an error too. */
export function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
}

/** Below the ports that the system hands out by itself; each process begins at its own. */
const firstPort = 20_000;
const portsOfWorker = 1_000;
let lastPort = process.pid % portsOfWorker;

/** Gives a port that nobody listens on, out of those of this worker. */
async function freePort(worker: number): Promise<number> {
  for (;;) {
    lastPort = (lastPort + 1) % portsOfWorker;
    const port = firstPort + worker * portsOfWorker + lastPort;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
