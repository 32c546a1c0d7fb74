import { Button, Modal, SegmentedControl } from '@mantine/core';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../shared/contract/settings.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { useCoreCommand, useCoreQuery } from '../../data/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { ChangePassphraseForm } from './change-passphrase-form.tsx';
import { ScanFolderPanel } from './scan-folder-panel.tsx';
import { SettlementForm } from './settlement-form.tsx';
import classes from './settings.module.css';

const languages = [
  { value: 'uk', label: 'Українська' },
  { value: 'en', label: 'English' },
];
const maySetSettlement: ReadonlySet<Role> = new Set(['administrator', 'officer']);
const kindWords = { state: 'kindState', private: 'kindPrivate', organizer: 'kindOrganizer' } as const;

/** Language, colours, whose workstation this is, and one's own passphrase. */
export function GeneralSection({ user }: { user: SessionUser }): JSX.Element {
  const { t } = useTranslation();
  const { data, error } = useCoreQuery('settings.view', {});
  const [changing, setChanging] = useState(false);
  return (
    <>
      <ErrorMessage error={error} />
      {data ? <General settings={data} user={user} /> : error ? null : <LoadingRows />}
      <ScanFolderPanel />
      <SectionPanel title={t('settings.ownPassphrase')} hint={user.name}>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('settings.changePassphrase')}
        </Button>
      </SectionPanel>
      <Modal
        opened={changing}
        onClose={() => setChanging(false)}
        title={t('settings.changePassphrase')}
        centered
      >
        <ChangePassphraseForm onDone={() => setChanging(false)} />
      </Modal>
    </>
  );
}

type GeneralProps = { readonly settings: SettingsView; readonly user: SessionUser };

function General({ settings, user }: GeneralProps): JSX.Element {
  const { t } = useTranslation();
  const set = useCoreCommand('settings.set');
  const themes = [
    { value: 'auto', label: t('settings.themeAuto') },
    { value: 'light', label: t('settings.themeLight') },
    { value: 'dark', label: t('settings.themeDark') },
  ];
  return (
    <SectionPanel title={t('settings.general')}>
      <ErrorMessage error={set.error} />
      <div className={classes.row}>
        <span className={classes.rowLabel}>{t('settings.language')}</span>
        <span>
          <SegmentedControl
            aria-label={t('settings.language')}
            data={languages}
            value={settings.language}
            onChange={(value) => set.mutate({ language: value === 'en' ? 'en' : 'uk' })}
          />
        </span>
      </div>
      <div className={classes.row}>
        <span className={classes.rowLabel}>{t('settings.theme')}</span>
        <span>
          <SegmentedControl
            aria-label={t('settings.theme')}
            data={themes}
            value={settings.colourScheme}
            onChange={(value) => set.mutate({ colourScheme: toScheme(value) })}
          />
        </span>
      </div>
      <dl className={classes.rows}>
        <div className={classes.row}>
          <dt>{t('settings.office')}</dt>
          <dd>{settings.officeName}</dd>
        </div>
        <div className={classes.row}>
          <dt>{t('settings.officerKind')}</dt>
          <dd>{t(`session.${kindWords[settings.officerKind]}`)}</dd>
        </div>
      </dl>
      {settings.officerKind !== 'organizer' && user.roles.some((role) => maySetSettlement.has(role)) ? (
        <SettlementForm settlement={settings.settlement} />
      ) : null}
    </SectionPanel>
  );
}

function toScheme(value: string): SettingsView['colourScheme'] {
  if (value === 'light' || value === 'dark') return value;
  return 'auto';
}
