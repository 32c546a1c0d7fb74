import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser, UserView } from '../../../shared/contract/session.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { AddUserForm, EditUserForm } from './user-forms.tsx';
import text from '../../ui/text.module.css';
import classes from './settings.module.css';

type Editing = { readonly kind: 'add' } | { readonly kind: 'edit'; readonly user: UserView };

/** Who may work here and as what. */
export function UsersSection({ user }: { user: SessionUser }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('users.list', {});
  const [editing, setEditing] = useState<Editing>();
  const close = (): void => setEditing(undefined);
  const add = (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEditing({ kind: 'add' })}>
      {t('settings.addUser')}
    </Button>
  );
  return (
    <SectionPanel title={t('settings.users')} actions={add} flush>
      <ErrorMessage error={error} />
      {data || error ? null : <LoadingRows />}
      <ul className={classes.people}>
        {(data ?? []).map((person) => (
          <Person
            key={person.id}
            person={person}
            own={person.id === user.id}
            onEdit={() => setEditing({ kind: 'edit', user: person })}
          />
        ))}
      </ul>
      <Modal
        opened={editing !== undefined}
        onClose={close}
        title={t(editing?.kind === 'edit' ? 'settings.editUser' : 'settings.addUser')}
        centered
      >
        {editing?.kind === 'edit' ? <EditUserForm user={editing.user} onDone={close} /> : null}
        {editing?.kind === 'add' ? <AddUserForm onDone={close} /> : null}
      </Modal>
    </SectionPanel>
  );
}

type PersonProps = { readonly person: UserView; readonly own: boolean; readonly onEdit: () => void };

function Person({ person, own, onEdit }: PersonProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <li className={classes.person}>
      <div>
        <span className={classes.name}>{person.name}</span>{' '}
        <span className={text.dim}>
          {person.login}
          {own ? ` · ${t('settings.you')}` : ''}
        </span>
        <div className={text.dim}>{person.roles.map((role) => t(`role.${role}`)).join(', ')}</div>
      </div>
      {person.active ? <span /> : <ToneBadge tone="muted">{t('settings.inactive')}</ToneBadge>}
      <Button size="xs" variant="default" onClick={onEdit} aria-label={`${t('action.edit')}: ${person.name}`}>
        {t('action.edit')}
      </Button>
    </li>
  );
}
