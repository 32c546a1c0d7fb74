import { useEffect, useState } from 'react';

/**
 * Stands inside of a dialog that its parent takes away at once: gives the focus back to where it was when the dialog
 * opened, unless something else has taken it. A dialog that only closes does so by itself.
 */
export function FocusBack(): null {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
  return null;
}
