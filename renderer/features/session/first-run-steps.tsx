import { Checkbox, Radio, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { PassphraseFields } from '../../ui/passphrase-fields.tsx';
import { RolesField } from '../../ui/roles-field.tsx';
import { asksSettlement, type FirstRunDraft, rolesByKind, withKind } from './first-run-draft.ts';
import classes from './session.module.css';

export type StepProps = {
  readonly draft: FirstRunDraft;
  readonly session: SessionState;
  readonly problems: ReadonlySet<keyof FirstRunDraft>;
  readonly onChange: (draft: FirstRunDraft) => void;
};

const kinds = [
  { kind: 'state', words: 'kindState' },
  { kind: 'private', words: 'kindPrivate' },
  { kind: 'organizer', words: 'kindOrganizer' },
] as const;

export function OfficeStep({ draft, problems, onChange }: StepProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        autoFocus
        label={t('session.officeName')}
        description={t('session.officeNameHint')}
        placeholder={t('session.officeNamePlaceholder')}
        value={draft.officeName}
        onChange={(event) => onChange({ ...draft, officeName: event.currentTarget.value })}
        error={problems.has('officeName') ? t('session.nameWrong') : null}
        maxLength={300}
      />
      <fieldset className={classes.options}>
        <legend className={classes.legend}>{t('session.kind')}</legend>
        {kinds.map(({ kind, words }) => (
          <div key={kind} className={classes.option} data-checked={draft.officerKind === kind || undefined}>
            <Radio
              name="officer-kind"
              value={kind}
              label={t(`session.${words}`)}
              description={t(`session.${words}Hint`)}
              checked={draft.officerKind === kind}
              onChange={() => onChange(withKind(draft, kind))}
            />
          </div>
        ))}
      </fieldset>
      {asksSettlement(draft) ? (
        <TextInput
          label={t('session.settlement')}
          description={t('session.settlementHint')}
          placeholder={t('session.settlementPlaceholder')}
          value={draft.settlement}
          onChange={(event) => onChange({ ...draft, settlement: event.currentTarget.value })}
          error={problems.has('settlement') ? t('session.settlementWrong') : null}
          maxLength={100}
        />
      ) : null}
    </>
  );
}

export function PersonStep({ draft, problems, onChange }: StepProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        autoFocus
        label={t('session.personName')}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        error={problems.has('name') ? t('session.nameWrong') : null}
        maxLength={200}
      />
      <TextInput
        label={t('session.login')}
        description={t('session.loginHint')}
        value={draft.login}
        onChange={(event) => onChange({ ...draft, login: event.currentTarget.value.toLocaleLowerCase('uk') })}
        error={problems.has('login') ? t('session.loginWrong') : null}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <RolesField
        offered={rolesByKind[draft.officerKind]}
        value={draft.roles}
        onChange={(roles) => onChange({ ...draft, roles })}
        error={problems.has('roles') ? t('session.rolesMissing') : undefined}
      />
      <Text size="xs" c="dimmed">
        {t('session.firstIsAdministrator')}
      </Text>
    </>
  );
}

export function PassphraseStep({ draft, session, onChange }: StepProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.intro}>{t('session.passphraseIntro')}</p>
      <PassphraseFields
        value={draft.passphrase}
        login={draft.login}
        onChange={(passphrase) => onChange({ ...draft, passphrase })}
      />
      {session.keyStore === 'available' ? (
        <Checkbox
          label={t('session.keepInKeyStore')}
          description={t('session.keepInKeyStoreHint')}
          checked={draft.keepInKeyStore}
          onChange={(event) => onChange({ ...draft, keepInKeyStore: event.currentTarget.checked })}
        />
      ) : (
        <Text size="xs" c="dimmed">
          {t('session.keyStoreUnavailable')}
        </Text>
      )}
    </>
  );
}
