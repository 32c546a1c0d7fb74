import { type JSX, type ReactNode, useId } from 'react';
import classes from './section-panel.module.css';

type SectionPanelProps = {
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without inner padding: for tables and lists that reach the edges. */
  readonly flush?: boolean;
};

/** A titled white sheet on the grey desk; also a landmark for screen readers. */
export function SectionPanel({ title, hint, actions, children, flush }: SectionPanelProps): JSX.Element {
  const id = useId();
  return (
    <section className={classes.panel} {...(title ? { 'aria-labelledby': id } : {})}>
      {title ? (
        <div className={classes.head}>
          <h2 className={classes.title} id={id}>
            {title}
          </h2>
          {hint ? <div className={classes.hint}>{hint}</div> : null}
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </div>
      ) : null}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
