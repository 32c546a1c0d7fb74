import type { AppEvent } from '../../shared/contract/core.ts';
import type { Reply } from '../../shared/result.ts';
import type { FromCore, ToCore } from '../../shared/wire.ts';
import { createLastLines } from './last-lines.ts';
import type { ShellLog } from './log.ts';
import { createPending } from './pending.ts';
import { createRestarts } from './restarts.ts';

/** The part of `utilityProcess.fork`'s result that is used. */
export type Child = {
  readonly pid: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  on(event: 'message', listener: (message: FromCore) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToCore, transfer: []): void;
  kill(): boolean;
};
type CoreProcessDeps = {
  readonly fork: () => Child;
  /** Answers what core asks of the shell. */
  readonly shell: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly onEvent: (event: AppEvent) => void;
  readonly log: ShellLog;
  readonly now: () => number;
};
export type CoreProcess = ReturnType<typeof createCoreProcess>;

const STOP_LIMIT_MS = 8_000;
const DOWN = { code: 'core-down', message: 'The core process is not running' } as const;

/**
 * Keeps core alive: starts it, relays calls, starts it again after a death with a growing pause.
 * A call made while core starts waits for it; a call under way when core dies is answered `core-down`.
 */
export function createCoreProcess(deps: CoreProcessDeps) {
  const pending = createPending();
  const lines = createLastLines(200);
  const restarts = createRestarts(deps.now);
  let state: 'starting' | 'ready' | 'down' | 'stopping' = 'down';
  let child: Child | undefined;
  let queue: ToCore[] = [];
  const stopped = Promise.withResolvers<void>();

  const start = (): void => {
    state = 'starting';
    restarts.started();
    const started = deps.fork();
    child = started;
    for (const stream of [started.stdout, started.stderr]) lines.follow(stream);
    started.on('message', receive);
    started.on('exit', died);
  };

  const receive = (message: FromCore): void => {
    if (message.kind === 'ready') becomeReady();
    else if (message.kind === 'reply') pending.settle(message.id, message.reply);
    else if (message.kind === 'event') deps.onEvent(message.event);
    else void answerShell(deps.shell, child, message);
  };

  const becomeReady = (): void => {
    if (state !== 'starting') return;
    state = 'ready';
    for (const message of queue.splice(0)) child?.postMessage(message, []);
    if (restarts.failures() > 0) deps.onEvent({ name: 'core.restarted' });
  };

  const died = (code: number): void => {
    child = undefined;
    queue = [];
    pending.failAll(DOWN);
    if (state === 'stopping') return stopped.resolve();
    state = 'down';
    const pauseMs = restarts.died();
    deps.log.error('core.exit', { code, pauseMs, lastLines: lines.all() });
    deps.onEvent({ name: 'core.down' });
    setTimeout(() => state === 'down' && start(), pauseMs);
  };

  const request = async (kind: 'call' | 'internal', name: string, input: unknown): Promise<Reply<unknown>> =>
    await new Promise((answer) => {
      if (child === undefined) return answer({ ok: false, error: DOWN });
      const message: ToCore = { kind, id: pending.add(answer), name, input };
      if (state === 'starting') queue.push(message);
      else child.postMessage(message, []);
    });

  /** Asks core to close its database, then ends it; ends it anyway after eight seconds. */
  const stop = async (): Promise<void> => {
    const running = child;
    const wasReady = state === 'ready';
    state = 'stopping';
    if (running === undefined) return;
    await stopChild(
      running,
      stopped.promise,
      wasReady ? request('internal', 'internal.stop', {}) : undefined,
    );
  };

  return { start, request, stop, pid: () => child?.pid };
}

/** The answer goes to the core that asked, even if another one has taken its place meanwhile. */
async function answerShell(
  shell: CoreProcessDeps['shell'],
  asker: Child | undefined,
  { id, name, input }: Extract<FromCore, { kind: 'shell' }>,
): Promise<void> {
  const reply = await shell(name, input);
  asker?.postMessage({ kind: 'reply', id, reply }, []);
}

async function stopChild(
  child: Child,
  gone: Promise<void>,
  asked: Promise<unknown> | undefined,
): Promise<void> {
  const limit = setTimeout(() => child.kill(), STOP_LIMIT_MS);
  await asked;
  child.kill();
  await gone;
  clearTimeout(limit);
}
