import { Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { type FormEvent, type JSX, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loginSchema, type UserView } from '../../../shared/contract/session.ts';
import { type Role, roles as allRoles } from '../../../shared/domain/roles.ts';
import type { AppError } from '../../../shared/result.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { emptyPassphrase, isGoodPassphrase, PassphraseFields } from '../../ui/passphrase-fields.tsx';
import { RolesField } from '../../ui/roles-field.tsx';
import classes from './settings.module.css';

/** A new user with a first passphrase that the administrator hands over. */
export function AddUserForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const add = useCoreCommand('users.add');
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [chosen, setChosen] = useState<readonly Role[]>(['officer']);
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const goodLogin = loginSchema.safeParse(login).success;
  const ready =
    name.trim().length >= 3 && goodLogin && chosen.length > 0 && isGoodPassphrase(passphrase, login);
  const submit = (): void => {
    if (!ready) return;
    const input = { name: name.trim(), login, roles: [...chosen], passphrase: passphrase.passphrase };
    add.mutate(input, { onSuccess: onDone });
  };
  return (
    <UserForm ready={ready} busy={add.isPending} error={add.error} onSubmit={submit} onCancel={onDone}>
      <NameField value={name} onChange={setName} />
      <TextInput
        label={t('session.login')}
        description={t('session.loginHint')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value.toLocaleLowerCase('uk'))}
        error={login !== '' && !goodLogin ? t('session.loginWrong') : null}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <RolesField offered={allRoles} value={chosen} onChange={setChosen} />
      <Text size="xs" c="dimmed">
        {t('settings.newUserPassphraseHint')}
      </Text>
      <PassphraseFields value={passphrase} login={login} onChange={setPassphrase} />
    </UserForm>
  );
}

/** Name, roles and whether the person may sign in; the login stays. */
export function EditUserForm({ user, onDone }: { user: UserView; onDone: () => void }): JSX.Element {
  const { t } = useTranslation();
  const update = useCoreCommand('users.update');
  const [name, setName] = useState(user.name);
  const [chosen, setChosen] = useState<readonly Role[]>(user.roles);
  const [active, setActive] = useState(user.active);
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const comesBack = active && !user.active;
  const ready =
    name.trim().length >= 3 && chosen.length > 0 && (!comesBack || isGoodPassphrase(passphrase, user.login));
  const submit = (): void => {
    if (!ready) return;
    const input = { id: user.id, name: name.trim(), roles: [...chosen], active };
    update.mutate(comesBack ? { ...input, passphrase: passphrase.passphrase } : input, { onSuccess: onDone });
  };
  return (
    <UserForm ready={ready} busy={update.isPending} error={update.error} onSubmit={submit} onCancel={onDone}>
      <NameField value={name} onChange={setName} />
      <RolesField offered={allRoles} value={chosen} onChange={setChosen} />
      <Switch
        label={t('settings.active')}
        description={user.active ? t('settings.switchOffHint') : null}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      {comesBack ? (
        <>
          <Text size="xs" c="dimmed">
            {t('settings.comesBackHint')}
          </Text>
          <PassphraseFields value={passphrase} login={user.login} onChange={setPassphrase} />
        </>
      ) : null}
    </UserForm>
  );
}

function NameField({ value, onChange }: { value: string; onChange: (name: string) => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <TextInput
      data-autofocus
      label={t('session.personName')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={200}
    />
  );
}

type UserFormProps = {
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
};

function UserForm({ ready, busy, error, children, onSubmit, onCancel }: UserFormProps): JSX.Element {
  const { t } = useTranslation();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {children}
      <ErrorMessage error={error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={busy}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
