import type { Stepwise } from '../../../shared/domain/reference/file-problem.ts';
import { AppError } from '../../../shared/result.ts';

/** Lets whatever else waits (calls of the page, timers, the line) go first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Drives stepwise work to its end, breathing between the steps. Throws `cancelled` when the workspace closes. */
export async function drainSlowly<T>(work: Stepwise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
    mustGoOn(signal);
  }
}

/** Throws `cancelled` when the workspace closes: its database is gone after that. */
export function mustGoOn(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'The workspace closes');
}
