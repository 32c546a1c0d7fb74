import type { Failure, Reply } from '../../shared/result.ts';

type Waiting = (reply: Reply<unknown>) => void;

/** Requests that wait for their reply by number; one death of the other side answers them all. */
export function createPending() {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  return {
    add: (answer: Waiting): number => {
      lastId += 1;
      waiting.set(lastId, answer);
      return lastId;
    },
    settle: (id: number, reply: Reply<unknown>): void => {
      const answer = waiting.get(id);
      waiting.delete(id);
      answer?.(reply);
    },
    failAll: (error: Failure): void => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const answer of all) answer({ ok: false, error });
    },
    count: (): number => waiting.size,
  };
}
