import { useEffect } from 'react';
import { focusPlace, lostFocus, rememberFocus } from '../focus-place.ts';

/**
 * Whoever works by the keyboard keeps the place when what had the focus is taken away, as a row that is restored or
 * removed: what comes in its place takes the focus. A screen or dialog that puts the focus itself comes first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof Element) rememberFocus(target);
    };
    const restore = (): void => void focusPlace(lostFocus() ?? []);
    const seen = new MutationObserver(() => {
      if (lostFocus()) requestAnimationFrame(restore);
    });
    seen.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      seen.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}
