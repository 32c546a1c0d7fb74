import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { CoreStart, FromCore, ToCore } from '../../shared/wire.ts';
import { type Core, createCore } from './create-core.ts';
import { createFileLog } from './log.ts';
import type { CorePorts, Logger } from './ports.ts';
import { createShellLink, createShellPorts } from './shell-link.ts';

/**
 * Entry of the utility process. Main tells it how to start by the first message; they speak by the messages of `wire.ts`.
 * A bug that nobody caught is written down and ends the process: main starts a fresh one over the same database.
 */
type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: ToCore }) => void): unknown;
  postMessage(message: FromCore): void;
};

const port = (process as { readonly parentPort?: ParentPort }).parentPort;
if (!port) throw new Error('core.ts runs as a utility process of main');
const post = (message: FromCore): void => port.postMessage(message);
const link = createShellLink(post);
let core: Core | undefined;

port.on('message', ({ data }) => {
  if (data.kind === 'start') begin(data.start);
  else void receive(data);
});

function begin(start: CoreStart): void {
  const log = createFileLog(join(start.dataDir, 'logs'));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (cause: unknown) => {
      log.error(event, { error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
      process.exit(1);
    });
  }
  core = createCore(createPorts(start, log));
  core.onEvent((event) => post({ kind: 'event', event }));
  post({ kind: 'ready' });
  log.info('core.started', { version: start.programVersion, training: start.training?.name });
}

async function receive(message: Exclude<ToCore, { readonly kind: 'start' }>): Promise<void> {
  if (message.kind === 'reply') return link.settle(message.id, message.reply);
  if (!core) throw new Error('Asked before the start message');
  const reply = await core[message.kind](message.name, message.input);
  post({ kind: 'reply', id: message.id, reply });
}

function createPorts(start: CoreStart, log: Logger): CorePorts {
  return {
    dataDir: start.dataDir,
    resourcesDir: start.resourcesDir,
    programVersion: start.programVersion,
    training: start.training,
    now: () => Date.now() as EpochMs,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    newId: () => v7(),
    fetch: globalThis.fetch,
    sleep: async (ms, signal) => {
      await pause(ms, undefined, { signal });
    },
    log,
    ...createShellPorts(link, log),
  };
}
