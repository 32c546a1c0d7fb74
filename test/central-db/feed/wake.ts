import type { Services } from '../services.ts';

/** Wakes held feed calls of this process after a commit; other processes are noticed by a short poll. */
export function createWake(): Services['wake'] {
  const sleepers = new Set<() => void>();
  return {
    notify: () => {
      for (const wakeUp of sleepers) wakeUp();
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const wakeUp = (): void => {
          clearTimeout(timer);
          sleepers.delete(wakeUp);
          signal.removeEventListener('abort', wakeUp);
          resolve();
        };
        const timer = setTimeout(wakeUp, ms);
        sleepers.add(wakeUp);
        signal.addEventListener('abort', wakeUp, { once: true });
      }),
  };
}
