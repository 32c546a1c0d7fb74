import type { JSX } from 'react';
import classes from './key-hint.module.css';

/** Keys of a shortcut as small caps: `<KeyHint keys={['Ctrl', 'N']} />`. Hidden from screen readers. */
export function KeyHint({ keys }: { keys: readonly string[] }): JSX.Element {
  return (
    <span className={classes.hint} aria-hidden>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
