import { type ChildProcess, fork } from 'node:child_process';
import { CORE_FLAGS } from '../../electron/main/core-flags.ts';
import type { CoreContract } from '../../shared/contract/core.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { Reply } from '../../shared/result.ts';
import { nodeFlags } from '../electron-double/node-flags.ts';
import { bundledCore } from './core-bundle.ts';

export type ToBenchCore = {
  readonly id: number;
  readonly kind: 'call' | 'internal' | 'helper-pid' | 'stop';
  readonly name: string;
  readonly input: unknown;
};
export type FromBenchCore = { readonly id: number; readonly reply: Reply<unknown> };

export type CoreProcess = {
  readonly pid: number;
  readonly call: <K extends keyof CoreContract>(
    name: K,
    input: Input<CoreContract[K]>,
  ) => Promise<Output<CoreContract[K]>>;
  readonly internal: (name: string, input: unknown) => Promise<unknown>;
  readonly helperPid: () => Promise<number | undefined>;
  /** Closes the database and ends the process. */
  readonly stop: () => Promise<void>;
};

/** Passphrase of the one person of every benchmark. */
export const benchPassphrase = 'довга фраза для вимірювань 1';

/** Starts core over a folder in its own process; every call is a message there and back, as from main. */
export async function startCoreProcess(dataDir: string): Promise<CoreProcess> {
  const execArgv = [...nodeFlags(CORE_FLAGS)];
  const child = fork(await bundledCore(), [dataDir], { serialization: 'advanced', execArgv });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on('message', ({ id, reply }: FromBenchCore) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(new Error(`refused: ${reply.error.code} ${reply.error.message}`));
  });
  child.on('exit', (code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`core ended with ${code}`));
  });
  const expectReply = (id: number) => {
    const asked = Promise.withResolvers<unknown>();
    waiting.set(id, asked);
    return asked.promise;
  };
  const ask = (kind: ToBenchCore['kind'], name = '', input: unknown = {}) => {
    const id = (lastId += 1);
    const reply = expectReply(id);
    child.send({ id, kind, name, input } satisfies ToBenchCore);
    return reply;
  };
  await expectReply(0);
  return {
    pid: child.pid ?? 0,
    call: (name, input) => ask('call', name, input) as never,
    internal: (name, input) => ask('internal', name, input),
    helperPid: async () => ((await ask('helper-pid')) as number | null) ?? undefined,
    stop: async () => {
      const ended = endOf(child);
      await ask('stop');
      await ended;
    },
  };
}

/** First run with one officer; the session stands open afterwards. */
export async function firstRun(core: CoreProcess): Promise<void> {
  await core.call('session.firstRun', {
    officeName: 'Приватний виконавець виконавчого округу міста Києва Гнатюк О. І.',
    officerKind: 'private',
    login: 'officer',
    name: 'Гнатюк Оксана Іванівна',
    roles: ['officer'],
    passphrase: benchPassphrase,
    keepInKeyStore: false,
  });
}

export async function unlock(core: CoreProcess): Promise<void> {
  await core.call('session.unlock', { login: 'officer', passphrase: benchPassphrase });
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
