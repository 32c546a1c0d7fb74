import { Button, Checkbox, Group, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { emptyPassphrase, isGoodPassphrase, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import classes from './settings.module.css';

/** Changes one's own passphrase; the present one is asked again. */
export function ChangePassphraseForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const change = useCoreCommand('users.changePassphrase');
  const { data: session } = useCoreQuery('session.state', {});
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(emptyPassphrase);
  const [keepInKeyStore, setKeep] = useState(false);
  const ready = current !== '' && isGoodPassphrase(next, '');
  const done = (): void => {
    notifications.show({ color: 'green', message: t('settings.passphraseChanged') });
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const input = { current, next: next.passphrase, keepInKeyStore };
        change.mutate(input, { onSuccess: done });
      }}
    >
      <PasswordInput
        data-autofocus
        label={t('session.passphraseCurrent')}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('action.show') }}
      />
      <PassphraseFields label={t('session.passphraseNew')} value={next} login="" onChange={setNext} />
      {session?.keyStore === 'available' ? (
        <Checkbox
          label={t('session.keepInKeyStore')}
          checked={keepInKeyStore}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
      ) : null}
      <ErrorMessage error={change.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={change.isPending}>
          {t('settings.changePassphrase')}
        </Button>
      </Group>
    </form>
  );
}
