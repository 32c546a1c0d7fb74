import { type JSX, useEffect, useRef } from 'react';
import { drawPaper } from './safe-paper.ts';
import '@fontsource/pt-serif/cyrillic-400.css';
import '@fontsource/pt-serif/cyrillic-700.css';
import '@fontsource/pt-serif/latin-400.css';
import '@fontsource/pt-serif/latin-700.css';
import classes from './paperwork.module.css';

/** A paper as it will be printed, on a white sheet. */
export function PaperSheet({ html, label }: { html: string; label: string }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element) drawPaper(element.shadowRoot ?? element.attachShadow({ mode: 'open' }), html);
  }, [html]);
  return (
    // A scrolling region takes the focus, so that it can be read by keyboard.
    <section className={classes.sheetWrap} aria-label={label} tabIndex={0}>
      <div ref={host} className={classes.sheet} data-testid="paper-sheet" />
    </section>
  );
}
