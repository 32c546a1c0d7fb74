import type { HelperJob } from '../../shared/domain/helper-job.ts';
import type { FromImageHelper, ToImageHelper } from '../../shared/wire.ts';

export type HelperChild = {
  on(event: 'message', listener: (message: FromImageHelper) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToImageHelper, transfer: []): void;
  kill(): boolean;
};
type Waiting = ReturnType<typeof createWaiting>;
type Settled = { readonly ok: false; readonly reason: 'timeout' | 'corrupt' };

/** Time to send the result back, beside the limit of the decoding itself. */
const GRACE_MS = 3_000;
/** A start that takes longer is none. On a loaded machine it takes seconds, which are not the picture's. */
const START_MS = 60_000;

/**
 * Decodes untrusted pictures and documents in a process of its own, one at a time. A file that crashes it is refused
 * as corrupt, one that hangs it as timed out; the next one gets a fresh process (quality.md S19, S21). The time of a
 * job is counted from when its process is ready.
 */
export function createImageHelperProcess(fork: () => HelperChild) {
  let child: HelperChild | undefined;
  let ready = false;
  let waiting: Waiting | undefined;
  let lastId = 0;
  let last: Promise<unknown> = Promise.resolve();

  const hear = (message: FromImageHelper): void => {
    if (!('ready' in message)) {
      if (waiting?.id === message.id) waiting.settle(message.result);
      return;
    }
    if (!ready) waiting?.begin();
    ready = true;
  };

  const start = (): HelperChild => {
    const started = fork();
    ready = false;
    started.on('message', (message) => {
      if (child === started) hear(message);
    });
    started.on('exit', () => {
      if (child !== started) return;
      child = undefined;
      waiting?.settle({ ok: false, reason: 'corrupt' } satisfies Settled);
    });
    return started;
  };

  const drop = (): void => {
    const dropped = child;
    child = undefined;
    dropped?.kill();
  };

  const ask = async (asked: HelperJob, timeoutMs: number): Promise<unknown> => {
    child ??= start();
    const helper = child;
    lastId += 1;
    const job = createWaiting(lastId, timeoutMs, drop);
    waiting = job;
    if (ready) job.begin();
    helper.postMessage({ id: job.id, job: asked }, []);
    const result = await job.result;
    waiting = undefined;
    return result;
  };

  return {
    run: async (asked: HelperJob, timeoutMs: number): Promise<unknown> => {
      const job = last.then(async () => await ask(asked, timeoutMs));
      last = job;
      return await job;
    },
    stop: drop,
  };
}

/** A job on its way: settled once, by its answer, by the end of its process or by its limit of time. */
function createWaiting(id: number, timeoutMs: number, onTimeout: () => void) {
  const { promise: result, resolve } = Promise.withResolvers<unknown>();
  let timer: NodeJS.Timeout | undefined;
  const settle = (outcome: unknown): void => {
    clearTimeout(timer);
    resolve(outcome);
  };
  const allow = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onTimeout();
      settle({ ok: false, reason: 'timeout' } satisfies Settled);
    }, ms);
  };
  allow(START_MS);
  return {
    id,
    result,
    settle,
    /** The process has started: the job's own time begins. */
    begin: (): void => allow(timeoutMs + GRACE_MS),
  };
}
