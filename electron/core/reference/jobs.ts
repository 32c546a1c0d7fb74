import type { Logger } from '../ports.ts';

type Job<T> = (signal: AbortSignal) => Promise<T>;
export type Jobs = ReturnType<typeof createJobs>;

/** Long work of the room, one piece after another; all of it ends when the workspace closes. */
export function createJobs(log: Logger) {
  const closing = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let first: Promise<unknown> = Promise.resolve();
  let importing = false;

  const queue = <T>(job: Job<T>): Promise<T> => {
    const turn = running.then(() => job(closing.signal));
    running = turn.catch(() => undefined);
    return turn;
  };
  return {
    /** Work that nobody waits for: what goes wrong is logged. */
    later: (name: string, job: Job<void>): void => {
      const done = queue(job).catch((cause: unknown) => {
        if (!closing.signal.aborted) log.error(name, { cause: String(cause) });
      });
      if (name === 'reference.start') first = done;
    },
    /** Work that a person waits for; undefined when a person's work is already under way. */
    alone: async <T>(job: Job<T>): Promise<T | undefined> => {
      if (importing) return undefined;
      importing = true;
      try {
        return await queue(job);
      } finally {
        importing = false;
      }
    },
    /** Resolves when what the program came with is kept. */
    started: (): Promise<unknown> => first,
    stop: async (): Promise<void> => {
      closing.abort();
      await running;
    },
  };
}
