import {
  IconArchive,
  IconBook2,
  IconBuildingBank,
  IconHistory,
  type Icon,
  IconInfoCircle,
  IconScale,
  IconSettings2,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, type JSX, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { useNavigation } from '../../state/navigation.ts';
import { focusInList } from '../../ui/focus-in-list.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import pageClasses from '../../ui/page.module.css';
import { AboutSection } from './about-section.tsx';
import { AuditSection } from './audit-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { CentralSection } from './central-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { ReferenceSection } from './reference/reference-section.tsx';
import { RulesSection } from './rules-section.tsx';
import classes from './settings.module.css';
import { UsersSection } from './users-section.tsx';

type SectionEntry = {
  readonly name: string;
  readonly icon: Icon;
  readonly view: ComponentType<{ readonly user: SessionUser }>;
  readonly roles?: readonly Role[];
};

const entries: readonly SectionEntry[] = [
  { name: 'general', icon: IconSettings2, view: GeneralSection },
  { name: 'users', icon: IconUsers, view: UsersSection, roles: ['administrator'] },
  { name: 'central', icon: IconBuildingBank, view: CentralSection },
  { name: 'rules', icon: IconScale, view: RulesSection },
  { name: 'reference', icon: IconBook2, view: ReferenceSection },
  { name: 'audit', icon: IconHistory, view: AuditSection },
  { name: 'backup', icon: IconArchive, view: BackupSection },
  { name: 'about', icon: IconInfoCircle, view: AboutSection },
];

type SettingsScreenProps = { readonly user: SessionUser; readonly section: string | undefined };

/** Settings by sections; those that a person may not use are not shown. */
export function SettingsScreen({ user, section }: SettingsScreenProps): JSX.Element {
  const { t } = useTranslation();
  const replace = useNavigation((navigation) => navigation.replace);
  const list = useRef<HTMLElement>(null);
  const shown = entries.filter(({ roles }) => !roles || roles.some((role) => user.roles.includes(role)));
  const current = shown.find(({ name }) => name === section) ?? shown[0];
  const View = current?.view ?? GeneralSection;
  const onKeyDown = (event: KeyboardEvent): void => focusInList(event, list.current);
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={classes.split}>
        <nav ref={list} className={classes.nav} aria-label={t('settings.sections')} onKeyDown={onKeyDown}>
          {shown.map(({ name, icon: EntryIcon }) => (
            <button
              key={name}
              type="button"
              data-list-row
              className={classes.item}
              aria-current={name === current?.name ? 'page' : undefined}
              onClick={() => replace({ screen: 'settings', section: name })}
            >
              <EntryIcon size={16} stroke={1.7} aria-hidden />
              {t(`settings.${name}`)}
            </button>
          ))}
        </nav>
        <div className={pageClasses.scroll}>
          <div className={classes.column} data-wide={isTable(current) || undefined}>
            <View user={user} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Tables get the whole width, forms a readable one. */
function isTable(entry: SectionEntry | undefined): boolean {
  return entry !== undefined && ['rules', 'reference', 'audit'].includes(entry.name);
}
