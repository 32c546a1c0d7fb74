import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { CoreStart, FromCore, ToCore } from '../../shared/wire.ts';
import { createCore } from './create-core.ts';
import { createFileLog } from './log.ts';
import type { CorePorts } from './ports.ts';
import { createShellLink, createShellPorts } from './shell-link.ts';

/**
 * Entry of the utility process. Main starts it with one JSON argument; they speak by the messages of `wire.ts`.
 * A bug that nobody caught is written down and ends the process: main starts a fresh one over the same database.
 */
type ParentPort = {
  on(event: 'message', listener: (message: { readonly data: ToCore }) => void): unknown;
  postMessage(message: FromCore): void;
};

const port = (process as { readonly parentPort?: ParentPort }).parentPort;
if (!port) throw new Error('core.ts runs as a utility process of main');
const start = JSON.parse(process.argv[2] ?? '') as CoreStart;
const log = createFileLog(join(start.dataDir, 'logs'));
const post = (message: FromCore): void => port.postMessage(message);
const link = createShellLink(post);

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (cause: unknown) => {
    log.error(event, { error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
    process.exit(1);
  });
}

const core = createCore(createPorts());
core.onEvent((event) => post({ kind: 'event', event }));
port.on('message', ({ data }) => void receive(data));
post({ kind: 'ready' });
log.info('core.started', { version: start.programVersion, training: start.training?.name });

async function receive(message: ToCore): Promise<void> {
  if (message.kind === 'reply') return link.settle(message.id, message.reply);
  const reply = await core[message.kind](message.name, message.input);
  post({ kind: 'reply', id: message.id, reply });
}

function createPorts(): CorePorts {
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
