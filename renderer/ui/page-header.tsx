import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page-header.module.css';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** A quiet line under or beside the title: number, day, count. */
  readonly subtitle?: ReactNode;
  /** State badge or marks right after the title. */
  readonly badge?: ReactNode;
  /** Buttons at the right end. */
  readonly actions?: ReactNode;
  /** Filters or tabs in a second row. */
  readonly children?: ReactNode;
  readonly onBack?: (() => void) | undefined;
};

/** Head of a screen: one line of title and actions, the same height everywhere. */
export function PageHeader(props: PageHeaderProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        {props.onBack ? (
          <ActionIcon variant="subtle" color="gray" aria-label={t('action.back')} onClick={props.onBack}>
            <IconArrowLeft size={18} stroke={1.75} />
          </ActionIcon>
        ) : null}
        <h1 className={classes.title}>{props.title}</h1>
        {props.badge}
        {props.subtitle ? <div className={classes.subtitle}>{props.subtitle}</div> : null}
        <div className={classes.actions}>{props.actions}</div>
      </div>
      {props.children ? <div className={classes.tools}>{props.children}</div> : null}
    </header>
  );
}
