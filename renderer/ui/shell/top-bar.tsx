import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard, IconLock, IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { KeyHint } from '../key-hint.tsx';
import { initialsOf } from '../person.ts';
import { ExchangeStatusButton } from './exchange-status-button.tsx';
import classes from './frame.module.css';

/** One line above every screen: find anything, how the exchange goes, who is signed in. */
export function TopBar({ user, onLock }: { user: SessionUser; onLock: () => void }): JSX.Element {
  const { t } = useTranslation();
  const show = useDialogs((dialogs) => dialogs.show);
  const roles = user.roles.map((role) => t(`role.${role}`)).join(', ');
  return (
    <div className={classes.top}>
      <button type="button" className={classes.find} onClick={() => show('palette')}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.findText}>{t('shell.find')}</span>
        <KeyHint keys={['Ctrl', 'K']} />
      </button>
      <div className={classes.spring} />
      <ExchangeStatusButton />
      <Tooltip label={`${t('shell.keys')} (?)`}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('shell.keys')} onClick={() => show('keys')}>
          <IconKeyboard size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.person}>
        <span className={classes.avatar} aria-hidden>
          {initialsOf(user.name)}
        </span>
        <div className={classes.who}>
          <div className={classes.name} title={user.name}>
            {user.name}
          </div>
          <div className={classes.roles} title={roles}>
            {roles}
          </div>
        </div>
        <Tooltip label={`${t('shell.lock')} (Ctrl+L)`}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('shell.lock')} onClick={onLock}>
            <IconLock size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
