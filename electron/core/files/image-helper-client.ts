import { type ChildProcess, fork } from 'node:child_process';
import type { HelperJob } from '../../../shared/domain/helper-job.ts';
import type { FromImageHelper } from '../../../shared/wire.ts';
import type { HelperResult, ImageHelper } from '../ports.ts';

/** One arena of glibc: else each decoding thread keeps the memory of its last picture. For every way of starting it. */
export const imageHelperEnvironment = { MALLOC_ARENA_MAX: '1' } as const;

/**
 * The image helper as a child process of Node: for tests and benchmarks (in the program main starts it).
 * One job at a time; a time-out or a crash ends the process, the next job starts a new one.
 * Takes the entry file. Gives the port and the id of the running process for memory measurements.
 */
export function createNodeImageHelper(
  entry: string,
): ImageHelper & { readonly pid: () => number | undefined } {
  let child: ChildProcess | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const running = () => {
    child ??= fork(entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...imageHelperEnvironment },
    });
    return child;
  };
  const end = () => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };

  const ask = (job: HelperJob, timeoutMs: number) =>
    new Promise<unknown>((resolve) => {
      const helper = running();
      const id = (lastId += 1);
      const fail = (reason: 'timeout' | 'corrupt') => {
        clearTimeout(timer);
        end();
        resolve({ ok: false, reason });
      };
      const timer = setTimeout(() => fail('timeout'), timeoutMs);
      helper.once('exit', () => fail('corrupt'));
      helper.once('message', (message: FromImageHelper) => {
        if (message.id !== id) return fail('corrupt');
        clearTimeout(timer);
        helper.removeAllListeners('exit');
        resolve(message.result);
      });
      helper.send({ id, job });
    });

  return {
    run: async <K extends HelperJob['kind']>(job: Extract<HelperJob, { kind: K }>, timeoutMs: number) => {
      const result = queue.then(() => ask(job, timeoutMs));
      queue = result;
      return (await result) as HelperResult<K>;
    },
    stop: async () => {
      await queue;
      end();
    },
    pid: () => child?.pid,
  };
}
