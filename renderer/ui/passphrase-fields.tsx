import { PasswordInput, Progress } from '@mantine/core';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './passphrase-fields.module.css';
import { checkPassphrase, minimumLength, strengthOf } from './passphrase-strength.ts';

export type NewPassphrase = { readonly passphrase: string; readonly again: string };
export const emptyPassphrase: NewPassphrase = { passphrase: '', again: '' };

/** True when both fields agree and every rule is kept. */
export function isGoodPassphrase({ passphrase, again }: NewPassphrase, login: string): boolean {
  const rules = checkPassphrase(passphrase, login);
  return rules.length && rules.varied && rules.notLogin && passphrase === again;
}

type PassphraseFieldsProps = {
  readonly value: NewPassphrase;
  readonly login: string;
  readonly label?: string;
  readonly onChange: (value: NewPassphrase) => void;
};

/** A new passphrase twice, with its rules and strength always in sight. */
export function PassphraseFields({ value, login, label, onChange }: PassphraseFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const caps = useCapsLock();
  const rules = checkPassphrase(value.passphrase, login);
  const strength = strengthOf(value.passphrase, login);
  const colours = ['red', 'red', 'yellow', 'teal', 'green'] as const;
  return (
    <div className={classes.fields} onKeyUp={caps.onKeyUp}>
      <PasswordInput
        label={label ?? t('session.passphrase')}
        value={value.passphrase}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
        autoComplete="new-password"
        maxLength={200}
        visibilityToggleButtonProps={{ 'aria-label': t('action.show') }}
      />
      <div className={classes.strength}>
        <Progress
          value={strength * 25}
          color={colours[strength]}
          size={4}
          aria-label={t('session.passphrase')}
        />
        <span>{t('session.strength', { word: t(`session.strength${strength}`) })}</span>
      </div>
      <PasswordInput
        label={t('session.passphraseAgain')}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        autoComplete="new-password"
        maxLength={200}
        visibilityToggleButtonProps={{ 'aria-label': t('action.show') }}
      />
      {caps.on ? <CapsLockHint /> : null}
      <ul className={classes.rules}>
        <Rule met={rules.length}>{t('session.ruleLength', { minimum: minimumLength })}</Rule>
        <Rule met={rules.varied}>{t('session.ruleVaried')}</Rule>
        <Rule met={rules.notLogin && value.passphrase !== ''}>{t('session.ruleNotLogin')}</Rule>
        <Rule met={value.passphrase !== '' && value.passphrase === value.again}>{t('session.ruleSame')}</Rule>
      </ul>
    </div>
  );
}

function Rule({ met, children }: { met: boolean; children: string }): JSX.Element {
  const { t } = useTranslation();
  const Mark = met ? IconCheck : IconPointFilled;
  return (
    <li className={classes.rule} data-met={met || undefined}>
      <Mark size={14} aria-label={met ? t('session.ruleMet') : t('session.ruleUnmet')} />
      {children}
    </li>
  );
}

/** Says that Caps Lock is on; the usual cause of a wrong passphrase. */
export function CapsLockHint(): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.caps} role="status">
      {t('session.capsLock')}
    </div>
  );
}

/** Follows Caps Lock by the keys typed inside one element. */
export function useCapsLock(): { readonly on: boolean; readonly onKeyUp: (event: KeyboardEvent) => void } {
  const [on, setOn] = useState(false);
  return { on, onKeyUp: (event) => setOn(event.getModifierState('CapsLock')) };
}
