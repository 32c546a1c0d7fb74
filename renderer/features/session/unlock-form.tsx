import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { CapsLockHint, useCapsLock } from '../../ui/passphrase-fields.tsx';
import classes from './session.module.css';

type UnlockFormProps = {
  readonly session: SessionState;
  readonly hint: { readonly login: string; readonly passphrase: string } | undefined;
  readonly onForgotten: () => void;
};

export function UnlockForm({ session, hint, onForgotten }: UnlockFormProps): JSX.Element {
  const { t } = useTranslation();
  const unlock = useCoreCommand('session.unlock');
  const byKeyStore = useCoreCommand('session.unlockByKeyStore');
  const [login, setLogin] = useState(hint?.login ?? session.logins[0] ?? '');
  const [passphrase, setPassphrase] = useState(hint?.passphrase ?? '');
  const caps = useCapsLock();
  const remembered = session.keyStore === 'available' && session.keyStoreLogins.includes(login);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        byKeyStore.reset();
        if (login && passphrase) unlock.mutate({ login, passphrase });
      }}
    >
      <LoginField logins={session.logins} value={login} onChange={setLogin} />
      <div className={classes.form} onKeyUp={caps.onKeyUp}>
        <PasswordInput
          autoFocus
          label={t('session.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="current-password"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('action.show') }}
        />
        {caps.on ? <CapsLockHint /> : null}
      </div>
      <ErrorMessage error={unlock.error ?? byKeyStore.error} />
      <div className={classes.buttons}>
        <Button variant="subtle" color="gray" ml={-14} onClick={onForgotten}>
          {t('session.forgotten')}
        </Button>
        <span className={classes.spring} />
        <Button type="submit" loading={unlock.isPending} disabled={!login || !passphrase}>
          {t('session.unlock')}
        </Button>
      </div>
      {remembered ? (
        <Button
          variant="default"
          fullWidth
          loading={byKeyStore.isPending}
          onClick={() => {
            unlock.reset();
            byKeyStore.mutate({ login });
          }}
        >
          {t('session.unlockByKeyStore')}
        </Button>
      ) : null}
    </form>
  );
}

type LoginFieldProps = {
  readonly logins: readonly string[];
  readonly value: string;
  readonly onChange: (login: string) => void;
};

/** The logins known on this computer; free text when none is. */
export function LoginField({ logins, value, onChange }: LoginFieldProps): JSX.Element {
  const { t } = useTranslation();
  if (logins.length === 0) {
    return (
      <TextInput
        label={t('session.login')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="username"
      />
    );
  }
  return (
    <Select
      label={t('session.login')}
      data={[...logins]}
      value={value}
      onChange={(login) => onChange(login ?? value)}
      allowDeselect={false}
    />
  );
}
