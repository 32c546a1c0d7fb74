import { Button, TextInput } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { emptyPassphrase, isGoodPassphrase, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import classes from './session.module.css';
import { LoginField } from './unlock-form.tsx';

/** Opens by the recovery key and sets a new passphrase. */
export function RecoverForm({ session, onBack }: { session: SessionState; onBack: () => void }): JSX.Element {
  const { t } = useTranslation();
  const recover = useCoreCommand('session.recover');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [login, setLogin] = useState(session.logins[0] ?? '');
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const ready = recoveryKey.trim() !== '' && login !== '' && isGoodPassphrase(passphrase, login);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const input = { recoveryKey: recoveryKey.trim(), login, passphrase: passphrase.passphrase };
        if (ready) recover.mutate(input);
      }}
    >
      <p className={classes.intro}>{t('session.recoverIntro')}</p>
      <TextInput
        autoFocus
        label={t('session.recoveryKey')}
        value={recoveryKey}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
        spellCheck={false}
        autoComplete="off"
      />
      <LoginField logins={session.logins} value={login} onChange={setLogin} />
      <PassphraseFields
        label={t('session.passphraseNew')}
        value={passphrase}
        login={login}
        onChange={setPassphrase}
      />
      <ErrorMessage error={recover.error} />
      <div className={classes.buttons}>
        <Button variant="subtle" color="gray" ml={-14} onClick={onBack}>
          {t('session.backToUnlock')}
        </Button>
        <span className={classes.spring} />
        <Button type="submit" loading={recover.isPending} disabled={!ready}>
          {t('session.recover')}
        </Button>
      </div>
    </form>
  );
}
