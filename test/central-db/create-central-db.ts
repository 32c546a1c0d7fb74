import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enrolmentHandlers } from './access/enrolment.ts';
import { tokenHandlers } from './access/token.ts';
import { decisionWrites } from './auctions/decisions.ts';
import { auctionReads, auctionWrites } from './auctions/handlers.ts';
import { milestoneWrites } from './auctions/milestones.ts';
import { createScript, type Interest } from './auctions/script.ts';
import { createClock } from './clock/simulated-clock.ts';
import { createTicker, type Ticker } from './clock/ticker.ts';
import { feedHandlers } from './feed/changes.ts';
import { createWake } from './feed/wake.ts';
import { openFileFolder } from './files/file-folder.ts';
import { createServer } from './http/server.ts';
import { documentWrites } from './lots/documents.ts';
import { draftReads, draftWrites } from './lots/draft.ts';
import { listReads } from './lots/list.ts';
import { lotTransitionWrites } from './lots/transitions.ts';
import { referenceReads, referenceWrites } from './reference/handlers.ts';
import { createReference } from './reference/rule-sets.ts';
import { type Seed, seedDatabase } from './seed.ts';
import { serviceHandlers } from './service.ts';
import type { Services } from './services.ts';
import { openDatabase } from './sql/open.ts';
import { first, type Database } from './sql/sql.ts';
import { trainingSeed } from './training.ts';

export type CentralDbOptions = {
  /** Folder of the embedded database and the files; absent: everything in memory and a temporary folder. */
  readonly dataDir?: string | undefined;
  /** A server that speaks PostgreSQL's protocol instead of the embedded engine. */
  readonly databaseUrl?: string | undefined;
  /** 0 (default): a free port of 127.0.0.1. */
  readonly port?: number | undefined;
  readonly mode?: 'production' | 'test' | undefined;
  /** How many times faster than real the simulated clock runs. */
  readonly acceleration?: number | undefined;
  /** Decides what the bidders do; the same seed, the same auctions. */
  readonly seed?: string | undefined;
  readonly interest?: Interest | undefined;
  readonly content?: Seed | undefined;
  readonly realNow?: (() => number) | undefined;
  readonly limits?: Partial<Services['limits']> | undefined;
  /** Told of bugs and lost connections; never of refusals. */
  readonly report?: Services['report'] | undefined;
};

export type CentralDb = {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  readonly issuer: string;
  readonly engine: 'pglite' | 'postgresql';
  readonly clock: {
    now(): number;
    /** Moves the simulated clock forward and does everything that became due. */
    moveTo(epochMs: number): Promise<void>;
    moveBy(ms: number): Promise<void>;
  };
  close(): Promise<void>;
};

const defaultLimits: Services['limits'] = {
  bodyBytes: 4 * 1_024 * 1_024,
  fileBytes: 500 * 1_024 * 1_024,
  feedPage: 1_000,
  waitSeconds: 60,
  documentsPerLot: 2_000,
};
const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));

/** Starts the reference central database. Throws when the data cannot be opened or the port is taken. */
export async function createCentralDb(options: CentralDbOptions = {}): Promise<CentralDb> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'lotdesk-central-')));
  const database = await openDatabase({ databaseUrl: options.databaseUrl, dataDir: options.dataDir });
  const services = await openServices(database, dataDir, options);
  const closing = new AbortController();
  const ticker = createTicker(services);
  const server = createServer(
    services,
    allHandlers(() => ticker),
    closing.signal,
  );
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = server.server.address() as AddressInfo;
  const moveTo = async (epochMs: number): Promise<void> => {
    await services.clock.moveTo(epochMs);
    await ticker.runDue();
  };
  return {
    address: `http://127.0.0.1:${port}`,
    issuer: services.issuer,
    engine: database.engine,
    clock: { now: () => services.clock.now(), moveTo, moveBy: (ms) => moveTo(services.clock.now() + ms) },
    close: async () => {
      closing.abort();
      await ticker.stop();
      await server.close();
      await database.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function allHandlers(ticker: () => Ticker) {
  return {
    reads: {
      ...serviceHandlers(ticker),
      ...feedHandlers,
      ...draftReads,
      ...listReads,
      ...auctionReads,
      ...referenceReads,
    },
    writes: {
      ...enrolmentHandlers,
      ...tokenHandlers,
      ...draftWrites,
      ...documentWrites,
      ...lotTransitionWrites,
      ...auctionWrites,
      ...milestoneWrites,
      ...decisionWrites,
      ...referenceWrites,
    },
  };
}

async function openServices(
  database: Database,
  dataDir: string,
  options: CentralDbOptions,
): Promise<Services> {
  const realNow = options.realNow ?? Date.now;
  const mode = options.mode ?? 'test';
  const content = options.content ?? trainingSeed;
  await seedDatabase(database, { seed: content, resourcesDir, now: realNow() });
  const signingKey = await keptSecret(database, 'signing-key');
  const platformIds = content.platforms.map(({ id }) => id);
  const { seed = 'training', interest = 'always', acceleration = 1 } = options;
  return {
    database,
    clock: await createClock({ database, realNow, mode, acceleration }),
    realNow,
    reference: createReference(),
    files: await openFileFolder(join(dataDir, 'files')),
    script: mode === 'test' ? createScript({ seed, interest, platformIds }) : undefined,
    wake: createWake(),
    name: mode === 'test' ? 'LotDesk: навчальна центральна база даних' : 'LotDesk: центральна база даних',
    mode,
    issuer: `urn:lotdesk:central:${(await keptSecret(database, 'issuer')).slice(0, 16)}`,
    signingKey: new TextEncoder().encode(signingKey),
    feedEpoch: (await keptSecret(database, 'feed-epoch')).slice(0, 16),
    limits: { ...defaultLimits, ...options.limits },
    report: options.report ?? ((cause, requestId) => console.error(`${requestId}:`, cause)),
  };
}

/** A random value made once for a database, the same for all its processes. */
async function keptSecret(database: Database, name: string): Promise<string> {
  await database.query('INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
    name,
    randomBytes(32).toString('hex'),
  ]);
  const row = await first(database, 'SELECT value FROM setting WHERE name = $1', [name]);
  return row?.['value'] as string;
}
