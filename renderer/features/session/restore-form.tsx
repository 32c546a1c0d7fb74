import { Button, PasswordInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { formatInstant } from '../../ui/format.ts';
import { LoginField } from './unlock-form.tsx';
import classes from './session.module.css';

type RestoreFormProps = {
  readonly logins: readonly string[];
  readonly backup: NonNullable<SessionState['newestBackup']>;
};

/** Says what the newest backup holds and what not, and restores from it by the passphrase that opens it. */
export function RestoreForm({ logins, backup }: RestoreFormProps): JSX.Element {
  const { t } = useTranslation();
  const restore = useCoreCommand('session.restore');
  const [login, setLogin] = useState(logins[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (login && passphrase) restore.mutate({ login, passphrase });
      }}
    >
      <p className={classes.intro}>{t('session.damagedBackup', { at: formatInstant(backup.madeAt) })}</p>
      <LoginField logins={logins} value={login} onChange={setLogin} />
      <PasswordInput
        autoFocus
        label={t('session.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="current-password"
        maxLength={200}
        visibilityToggleButtonProps={{ 'aria-label': t('action.show') }}
      />
      <ErrorMessage error={restore.error} />
      <div className={classes.buttons}>
        <span className={classes.spring} />
        <Button type="submit" loading={restore.isPending} disabled={!login || !passphrase}>
          {t('session.restore')}
        </Button>
      </div>
    </form>
  );
}
