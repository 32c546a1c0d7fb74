import {
  IconArrowsExchange,
  IconCalendarCheck,
  IconClipboardCheck,
  IconFileText,
  IconFolders,
  IconGavel,
  type Icon,
  IconSettings,
} from '@tabler/icons-react';
import type { Role } from '../../shared/domain/roles.ts';
import { isOfDossiers, type OfDossiers, type Place, type Screen } from './navigation.ts';

export type ScreenEntry = {
  readonly screen: Exclude<Screen, OfDossiers>;
  readonly icon: Icon;
  /** Ctrl+digit; the same for everyone, and the same as in the program's menu. */
  readonly digit: number;
  /** Shown only to these roles; everyone when undefined. Core decides what is allowed, this only tidies. */
  readonly roles?: readonly Role[];
};

const organizerRoles: readonly Role[] = ['organizer-checker', 'organizer-publisher', 'auditor'];
const officeRoles: readonly Role[] = [
  'officer',
  'assistant',
  'head-of-department',
  'administrator',
  'auditor',
];

const entries: readonly ScreenEntry[] = [
  { screen: 'today', icon: IconCalendarCheck, digit: 1 },
  { screen: 'dossiers', icon: IconFolders, digit: 2, roles: officeRoles },
  { screen: 'review', icon: IconClipboardCheck, digit: 3, roles: organizerRoles },
  { screen: 'auctions', icon: IconGavel, digit: 4 },
  { screen: 'exchange', icon: IconArrowsExchange, digit: 5 },
  { screen: 'paperwork', icon: IconFileText, digit: 6, roles: officeRoles },
  { screen: 'settings', icon: IconSettings, digit: 7 },
];

/** Gives the sections that a person with these roles sees. */
export function screensFor(roles: readonly Role[]): readonly ScreenEntry[] {
  return entries.filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
}

/** Gives the section of the side bar that a place belongs to. */
export function sectionOf(place: Place): ScreenEntry['screen'] {
  return isOfDossiers(place.screen) ? 'dossiers' : place.screen;
}

/** True for the roles that may begin a dossier. */
export function mayCreate(roles: readonly Role[]): boolean {
  return roles.includes('officer') || roles.includes('assistant');
}

/** True for the roles that may write dossiers out to a table. */
export function mayExport(roles: readonly Role[]): boolean {
  return ['officer', 'assistant', 'head-of-department', 'administrator'].some((role) =>
    roles.includes(role as Role),
  );
}
