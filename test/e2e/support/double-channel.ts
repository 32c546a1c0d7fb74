import { type ChildProcess, spawn } from 'node:child_process';
import type { DoubleCommand, DoubleStatus } from '../../electron-double/control.ts';
import type { LaunchCommand } from '../../../scripts/runtime.ts';

type FromDouble = { readonly id?: number; readonly value?: unknown; readonly shown?: string };
export type DoubleChannel = ReturnType<typeof openChannel>;
const START_LIMIT_MS = 180_000;

/** Starts the program in the double with a process channel for the test's commands; keeps its last output. */
export function openChannel({ command, args, env }: LaunchCommand, extra: Readonly<Record<string, string>>) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...env, ...extra, LOTDESK_DOUBLE_DEBUG: '1', LOTDESK_DOUBLE_HEADLESS: '1' },
  });
  const output = keepOutput(child);
  const waiting = new Map<number, (value: unknown) => void>();
  const shown = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<number | null>();
  let lastId = 0;
  child.on('message', (message: FromDouble) => {
    if (message.shown !== undefined) shown.resolve();
    if (message.id !== undefined) waiting.get(message.id)?.(message.value);
  });
  child.on('exit', (code) => {
    exited.resolve(code);
    shown.reject(new Error(`The program ended with ${code} before its window was shown\n${output()}`));
    for (const answer of waiting.values()) answer(undefined);
  });
  const limit = setTimeout(
    () => shown.reject(new Error(`No window within ${START_LIMIT_MS} ms\n${output()}`)),
    START_LIMIT_MS,
  );
  shown.promise.then(
    () => clearTimeout(limit),
    () => clearTimeout(limit),
  );
  const ask = async (what: DoubleCommand): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    return await new Promise((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, command: what });
    });
  };
  return {
    pid: child.pid ?? 0,
    shown: shown.promise,
    exited: exited.promise,
    output,
    ask,
    status: async () => (await ask({ do: 'status' })) as DoubleStatus,
  };
}

function keepOutput(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString('utf8')).slice(-8_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}
