import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { createCore } from '../../electron/core/create-core.ts';
import { createNodeImageHelper } from '../../electron/core/files/image-helper-client.ts';
import { createFileLog } from '../../electron/core/log.ts';
import type { EpochMs } from '../../shared/domain/civil-date.ts';
import type { FromBenchCore, ToBenchCore } from './core-process.ts';

// Core in a process of its own, as in the program: real clock, randomness, disk and picture helper. Only the key
// store, the printer and the line are absent: no benchmark that uses this entry needs them.
const dataDir = process.argv[2] ?? '';
const images = createNodeImageHelper(
  resolve(import.meta.dirname, '../../electron/core/files/image-helper.ts'),
);
const absent = () => Promise.reject(new Error('absent in a benchmark'));
const core = createCore({
  dataDir,
  resourcesDir: resolve(import.meta.dirname, '../../resources'),
  programVersion: '0.0.0-bench',
  now: () => Date.now() as EpochMs,
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  newId: () => v7(),
  fetch: absent,
  sleep: async (ms, signal) => {
    await pause(ms, undefined, { signal });
  },
  keyStore: { state: async () => 'unavailable', encrypt: absent, decrypt: absent },
  pdf: absent,
  notify: () => undefined,
  images,
  log: createFileLog(join(dataDir, 'logs')),
  training: undefined,
});
const send = (message: FromBenchCore) => process.send?.(message);

process.on('message', (message: ToBenchCore) => void receive(message));
send({ id: 0, reply: { ok: true, value: null } });

async function receive({ id, kind, name, input }: ToBenchCore): Promise<void> {
  if (kind === 'helper-pid') {
    send({ id, reply: { ok: true, value: images.pid() ?? null } });
    return;
  }
  if (kind === 'stop') {
    await core.stop();
    await images.stop();
    send({ id, reply: { ok: true, value: null } });
    process.disconnect();
    return;
  }
  send({ id, reply: await core[kind](name, input) });
}
