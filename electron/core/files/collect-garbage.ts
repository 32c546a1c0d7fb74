import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Gives the memory of the last picture back before the next one comes. Pictures live outside the heap that the
 * collector watches, so that by itself it would let several of them pile up.
 */
export function collectGarbage(): void {
  collect();
}
