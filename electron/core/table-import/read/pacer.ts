import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/result.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';

/** Called between pieces of long work: lets the process answer others, stops when it was called off or takes too long. */
export type Pacer = () => Promise<void> | undefined;

/** Longest stretch without letting others in, milliseconds. */
const stretchMs = 12;

/**
 * Makes a pacer over one piece of work. Takes the signal that calls the work off and the limit of own working time.
 * The pacer throws AppError `cancelled`, or `file-refused` with `too-slow`.
 */
export function createPacer(signal: AbortSignal, workMs: number = tableLimits.workMs): Pacer {
  let worked = 0;
  let since = performance.now();
  const letOthersIn = async (): Promise<void> => {
    await nextTurn();
    if (signal.aborted) throw new AppError('cancelled', 'The work on the table was called off');
    since = performance.now();
  };
  return () => {
    const stretch = performance.now() - since;
    if (stretch < stretchMs) return undefined;
    worked += stretch;
    if (worked > workMs) throw refused('too-slow');
    return letOthersIn();
  };
}
