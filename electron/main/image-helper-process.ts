import type { HelperJob } from '../../shared/domain/helper-job.ts';
import type { FromImageHelper, ToImageHelper } from '../../shared/wire.ts';

export type HelperChild = {
  on(event: 'message', listener: (message: FromImageHelper) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: ToImageHelper, transfer: []): void;
  kill(): boolean;
};
type Settled = { readonly ok: false; readonly reason: 'timeout' | 'corrupt' };

/** Time for the process to start and to send the result back, beside the limit of the decoding itself. */
const GRACE_MS = 3_000;

/**
 * Decodes untrusted pictures and documents in a process of its own, one at a time. A file that crashes it is refused
 * as corrupt, one that hangs it as timed out; the next one gets a fresh process (quality.md S19, S21).
 */
export function createImageHelperProcess(fork: () => HelperChild) {
  let child: HelperChild | undefined;
  let waiting: { readonly id: number; readonly settle: (result: unknown) => void } | undefined;
  let lastId = 0;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): HelperChild => {
    const started = fork();
    started.on('message', ({ id, result }) => waiting?.id === id && waiting.settle(result));
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
    const id = lastId;
    let limit: NodeJS.Timeout | undefined;
    const result = await new Promise((settle) => {
      waiting = { id, settle };
      limit = setTimeout(() => {
        drop();
        settle({ ok: false, reason: 'timeout' } satisfies Settled);
      }, timeoutMs + GRACE_MS);
      helper.postMessage({ id, job: asked }, []);
    });
    clearTimeout(limit);
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
