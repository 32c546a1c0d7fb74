import type { Icon } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import classes from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What to do next: one button. */
  readonly action?: ReactNode;
};

/** Says why there is nothing here and what to do next. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div className={classes.empty}>
      <Icon className={classes.icon} size={32} stroke={1.4} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children ? <p className={classes.text}>{children}</p> : null}
      {action}
    </div>
  );
}
