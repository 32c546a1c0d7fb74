import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import classes from './session.module.css';

type TrainingNoticeProps = {
  readonly session: SessionState;
  readonly onUse?: (hint: { readonly login: string; readonly passphrase: string }) => void;
};

/** Passphrases of the training profile in plain sight; one press fills them in. */
export function TrainingNotice({ session, onUse }: TrainingNoticeProps): JSX.Element | null {
  const { t } = useTranslation();
  if (session.trainingHints.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={t('session.trainingTitle')}>
      <h2 className={classes.noticeTitle}>{t('session.trainingTitle')}</h2>
      <p className={classes.noticeText}>{t('session.trainingText')}</p>
      <ul className={classes.list}>
        {session.trainingHints.map(({ login, passphrase, name }) => (
          <li key={login}>
            <button
              type="button"
              className={classes.person}
              title={t('session.useHint', { name })}
              onClick={() => onUse?.({ login, passphrase })}
            >
              <span className={classes.personName}>
                {name} <span className={classes.login}>· {login}</span>
              </span>
              <span className={classes.code}>{passphrase}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
