import {
  IconAddressBook,
  IconTrash,
  IconArrowsExchange,
  type Icon,
  IconFilePlus,
  IconKeyboard,
  IconLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { call } from '../../data/api.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { useNavigation } from '../../state/navigation.ts';
import { mayCreate, screensFor } from '../../state/screens.ts';
import { iconOfObjectType } from '../object-type-icon.ts';

export type PaletteItem = {
  readonly id: string;
  readonly icon: Icon;
  readonly label: string;
  readonly note?: string;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

type PaletteQuestion = {
  readonly user: SessionUser;
  readonly onLock: () => void;
  /** What is typed; actions follow it at once. */
  readonly text: string;
  /** The same a moment later; dossiers follow it. */
  readonly search: string;
};

/** Dossiers and actions that fit what is typed, dossiers first. */
export function usePaletteItems({ user, onLock, text, search }: PaletteQuestion): readonly PaletteItem[] {
  const actions = useActions(user, onLock);
  const dossiers = useDossierItems(search, user);
  return [...dossiers, ...actions.filter(({ label }) => contains(label, text))];
}

function contains(label: string, text: string): boolean {
  return label.toLocaleLowerCase('uk').includes(text.toLocaleLowerCase('uk'));
}

function useDossierItems(search: string, user: SessionUser): readonly PaletteItem[] {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  const mayRead = screensFor(user.roles).some(({ screen }) => screen === 'dossiers');
  const filter = {
    search,
    states: [],
    objectTypes: [],
    archived: false,
    sort: 'updated',
    descending: true,
    offset: 0,
    limit: 8,
  } as const;
  const { data } = useCoreQuery(
    'dossiers.list',
    { ...filter, states: [], objectTypes: [] },
    { enabled: mayRead && search.length > 1, keepPrevious: true },
  );
  if (search.length <= 1 || !data) return [];
  return data.rows.map((row) => ({
    id: row.id,
    icon: iconOfObjectType(row.objectType),
    label: row.title || t('dossiers.untitled'),
    note: row.proceedingNumber || t(`dossierState.${row.state}`),
    run: () => go({ screen: 'editor', id: row.id }),
  }));
}

function useActions(user: SessionUser, onLock: () => void): readonly PaletteItem[] {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  const show = useDialogs((dialogs) => dialogs.show);
  const screens = screensFor(user.roles).map(({ screen, icon, digit }) => ({
    id: `screen-${screen}`,
    icon,
    label: t(`nav.${screen}`),
    keys: ['Ctrl', String(digit)],
    run: () => go({ screen }),
  }));
  const create: PaletteItem = {
    id: 'new',
    icon: IconFilePlus,
    label: t('shell.newDossier'),
    keys: ['Ctrl', 'N'],
    run: () => show('new-dossier'),
  };
  return [
    ...(mayCreate(user.roles) ? [create] : []),
    ...screens,
    ...(screensFor(user.roles).some(({ screen }) => screen === 'dossiers')
      ? [
          {
            id: 'directory',
            icon: IconAddressBook,
            label: t('directory.open'),
            run: () => go({ screen: 'directory' }),
          },
          { id: 'bin', icon: IconTrash, label: t('bin.open'), run: () => go({ screen: 'bin' }) },
        ]
      : []),
    {
      id: 'sync',
      icon: IconArrowsExchange,
      label: t('exchange.syncNow'),
      run: () => void call('exchange.syncNow', {}).catch(() => go({ screen: 'exchange' })),
    },
    { id: 'keys', icon: IconKeyboard, label: t('shell.keys'), keys: ['?'], run: () => show('keys') },
    { id: 'lock', icon: IconLock, label: t('shell.lock'), keys: ['Ctrl', 'L'], run: onLock },
  ];
}
