import { useCallback, useLayoutEffect, useRef } from 'react';

/** Gives a callback that stays the same from draw to draw and does what the latest one does: memoised rows stay. */
export function useSteadyCallback<A extends readonly unknown[]>(
  callback: (...given: A) => void,
): (...given: A) => void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
