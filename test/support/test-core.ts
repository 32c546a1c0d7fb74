import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { createCore, type Core } from '../../electron/core/create-core.ts';
import { createNodeImageHelper } from '../../electron/core/files/image-helper-client.ts';
import type { CorePorts, KeyStore, Logger } from '../../electron/core/ports.ts';
import { type CoreContract, type CoreEvent } from '../../shared/contract/core.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { AppError, type Failure } from '../../shared/result.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createSeededBytes } from './random.ts';

export type LogLine = { readonly level: string; readonly event: string; readonly data: unknown };

export type TestCore = {
  readonly core: Core;
  readonly ports: CorePorts;
  readonly dataDir: string;
  readonly clock: FakeClock;
  readonly events: readonly CoreEvent[];
  readonly log: readonly LogLine[];
  /** Calls as the page does and gives the value; a refusal is thrown as AppError. */
  readonly call: <K extends keyof CoreContract>(
    name: K,
    input: Input<CoreContract[K]>,
  ) => Promise<Output<CoreContract[K]>>;
  /** Calls and gives the refusal; throws when there was none. */
  readonly refusal: (name: string, input: unknown) => Promise<Failure>;
  /** First run with one person; gives the recovery key. */
  readonly firstRun: (options?: Partial<Input<CoreContract['session.firstRun']>>) => Promise<string>;
  readonly unlock: (login?: string) => Promise<void>;
  /** The first person adds another (needs an open session of an administrator). */
  readonly addUser: (login: string, name: string, roles: readonly Role[]) => Promise<void>;
  /** Stops this core and starts another one over the same folder. */
  readonly restart: () => Promise<TestCore>;
  /** Stops and removes the folder. */
  readonly dispose: () => Promise<void>;
};

export type TestCoreOptions = {
  readonly dataDir?: string;
  readonly seed?: number;
  readonly clock?: FakeClock;
  readonly training?: CorePorts['training'];
  readonly ports?: Partial<CorePorts>;
};

/** Passphrase of every person of a test. */
export const testPassphrase = 'довга тестова фраза 1';
/** The cheapest argon2id: tests of the real price name it themselves. */
export const cheapKdf = { memoryKib: 64, iterations: 1, parallelism: 1 } as const;
export const resourcesDir = resolve(import.meta.dirname, '../../resources');
const imageHelperEntry = resolve(import.meta.dirname, '../../electron/core/files/image-helper.ts');

/** One core of a test file after the other: a run that fails fails again. Restarts take the numbers between. */
let lastSeed = 0;

/**
 * Starts core over real files in a temporary folder. Fake are the clock, ids and randomness (both from the seed),
 * the key store of the system and the PDF printer; everything else (database, files, image helper) is what the program ships.
 */
export function startTestCore(options: TestCoreOptions = {}): TestCore {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lotdesk-test-'));
  const clock = options.clock ?? createFakeClock();
  const seed = options.seed ?? (lastSeed += 1_000);
  const log: LogLine[] = [];
  const ports = createTestPorts({ dataDir, clock, seed, log, options });
  const core = createCore(ports, { kdfCost: cheapKdf });
  const events: CoreEvent[] = [];
  core.onEvent((event) => events.push(event));

  const call: TestCore['call'] = async (name, input) => {
    const reply = await core.call(name, input);
    if (reply.ok) return reply.value as never;
    const { code, message, reason, details } = reply.error;
    throw new AppError(code, message, { reason, details });
  };
  return {
    core,
    ports,
    dataDir,
    clock,
    events,
    log,
    call,
    refusal: async (name, input) => {
      const reply = await core.call(name, input);
      if (reply.ok) throw new Error(`${name} was not refused`);
      return reply.error;
    },
    firstRun: async (given = {}) => {
      const { recoveryKey } = await call('session.firstRun', {
        officeName: 'Відділ примусового виконання',
        officerKind: 'state',
        login: 'officer',
        name: 'Гончаренко Олена Вікторівна',
        roles: ['officer'],
        passphrase: testPassphrase,
        keepInKeyStore: false,
        ...given,
      });
      return recoveryKey;
    },
    unlock: async (login = 'officer') => {
      await call('session.unlock', { login, passphrase: testPassphrase });
    },
    addUser: async (login, name, roles) => {
      await call('users.add', { login, name, roles: [...roles], passphrase: testPassphrase });
    },
    restart: async () => {
      await core.stop();
      await ports.images.stop();
      return startTestCore({ ...options, dataDir, clock, seed: seed + 1 });
    },
    dispose: async () => {
      await core.stop();
      await ports.images.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A key store that keeps secrets in memory (an XOR, so that the sealed bytes are not the secret's). */
export function createMemoryKeyStore(): KeyStore & {
  lose: () => void;
  setState: (state: 'available' | 'unavailable' | 'insecure') => void;
} {
  let mask = 0x5a;
  let state: 'available' | 'unavailable' | 'insecure' = 'available';
  return {
    state: async () => state,
    encrypt: async (secret) => Uint8Array.from([mask, ...secret], (byte) => byte ^ mask),
    decrypt: async (sealed) => {
      const plain = Uint8Array.from(sealed, (byte) => byte ^ mask);
      if (plain[0] !== mask) throw new Error('The key store does not know this secret');
      return plain.slice(1);
    },
    lose: () => {
      mask = (mask + 17) % 256;
    },
    setState: (next) => {
      state = next;
    },
  };
}

/** The smallest PDF that readers take: one empty A4 page. `note` makes its bytes differ. */
export function minimalPdf(note = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = `%PDF-1.4\n%${note}\n`;
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

type PortParts = {
  readonly dataDir: string;
  readonly clock: FakeClock;
  readonly seed: number;
  readonly log: LogLine[];
  readonly options: TestCoreOptions;
};

function createTestPorts({ dataDir, clock, seed, log, options }: PortParts): CorePorts {
  const randomBytes = createSeededBytes(seed);
  const images = createNodeImageHelper(imageHelperEntry);
  return {
    dataDir,
    resourcesDir,
    programVersion: '0.0.0-test',
    now: clock.now,
    randomBytes,
    newId: () => v7({ msecs: clock.now(), random: randomBytes(16) }),
    fetch: async () => {
      throw new TypeError('fetch failed: this test has no line');
    },
    sleep: clock.sleep,
    keyStore: createMemoryKeyStore(),
    pdf: async (html) => minimalPdf(String(html.length)),
    notify: () => undefined,
    images,
    log: collectLog(log),
    training: options.training,
    ...options.ports,
  };
}

function collectLog(log: LogLine[]): Logger {
  const at = (level: string) => (event: string, data?: Readonly<Record<string, unknown>>) =>
    void log.push({ level, event, data });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
