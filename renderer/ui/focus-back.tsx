import { type JSX, useEffect, useRef, useState } from 'react';
import { type FocusPlace, focusNow, focusPlace } from './focus-place.ts';

/** What had the focus before each dialog: one dialog may be opened from another that is gone by the end. */
const before = new WeakMap<Element, readonly FocusPlace[]>();

/**
 * Stands inside of a dialog that its parent takes away at once: gives the focus back to where it was when the dialog
 * opened, unless something else has taken it. A dialog that only closes does so by itself.
 */
export function FocusBack(): JSX.Element {
  const mark = useRef<HTMLSpanElement>(null);
  const [openers] = useState(openersNow);
  useEffect(() => {
    const dialog = mark.current?.closest('[role="dialog"]');
    if (dialog) before.set(dialog, openers);
    return () => {
      if (document.activeElement === document.body) openers.some(focusPlace);
    };
  }, [openers]);
  return <span ref={mark} hidden />;
}

/** Where the focus is, and when that is in a dialog, where it was before that one. */
function openersNow(): readonly FocusPlace[] {
  const place = focusNow();
  const dialog = place.find(({ element }) => before.has(element));
  return [place, ...((dialog && before.get(dialog.element)) ?? [])];
}
