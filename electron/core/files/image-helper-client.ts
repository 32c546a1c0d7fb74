import { type ChildProcess, fork } from 'node:child_process';
import type { HelperJob } from '../../../shared/domain/helper-job.ts';
import type { FromImageHelper } from '../../../shared/wire.ts';
import type { HelperResult, ImageHelper } from '../ports.ts';

/** One arena of glibc: else each decoding thread keeps the memory of its last picture. For every way of starting it. */
export const imageHelperEnvironment = { MALLOC_ARENA_MAX: '1' } as const;

/** A start that takes longer is none. On a loaded machine it takes seconds, which are not the job's. */
const startMs = 60_000;

/**
 * The image helper as a child process of Node: for tests and benchmarks (in the program main starts it).
 * One job at a time; a time-out or a crash ends the process, the next job starts a new one. The time of a job is
 * counted from when the process is ready.
 * Takes the entry file. Gives the port and the id of the running process for memory measurements.
 */
export function createNodeImageHelper(
  entry: string,
): ImageHelper & { readonly pid: () => number | undefined } {
  let child: ChildProcess | undefined;
  let ready = false;
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
    ready = false;
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
      const limit = (ms: number) => setTimeout(() => fail('timeout'), ms);
      let timer = limit(ready ? timeoutMs : startMs);
      helper.once('exit', () => fail('corrupt'));
      helper.on('message', (message: FromImageHelper) => {
        if ('ready' in message && !ready) {
          ready = true;
          clearTimeout(timer);
          timer = limit(timeoutMs);
          return;
        }
        if ('ready' in message || message.id !== id) return fail('corrupt');
        clearTimeout(timer);
        helper.removeAllListeners('exit').removeAllListeners('message');
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
