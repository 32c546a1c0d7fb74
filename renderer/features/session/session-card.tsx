import { IconGavel } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import classes from './session.module.css';

type SessionCardProps = {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
  /** Beside the card: the notice of the training profile. */
  readonly aside?: ReactNode;
};

/** The sheet in the middle of the window before it is unlocked. */
export function SessionCard({ title, hint, children, aside }: SessionCardProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <main className={classes.desk}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden>
          <IconGavel size={20} stroke={2} />
        </span>
        <div>
          <div className={classes.name}>{t('app.name')}</div>
          <div className={classes.tagline}>{t('app.tagline')}</div>
        </div>
      </div>
      <div className={classes.card}>
        <div className={classes.head}>
          <h1 className={classes.title}>{title}</h1>
          {hint ? <div className={classes.hint}>{hint}</div> : null}
        </div>
        {children}
      </div>
      {aside}
      <LanguageSwitch />
    </main>
  );
}
