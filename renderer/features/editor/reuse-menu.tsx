import { Menu } from '@mantine/core';
import { IconColumns2, IconCopyPlus, IconGavel, IconTemplate } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { go } from '../../state/navigation.ts';
import { useEditor } from './editor-context.ts';

const broken: readonly DossierState[] = ['unsold', 'cancelled', 'closed'];

/** What can be made of this dossier: another one, its next attempt, a template, a comparison. */
export function ReuseItems({ onTemplate }: { onTemplate: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { dossier, flush } = useEditor();
  const showNewFrom = useDialogs((dialogs) => dialogs.showNewFrom);
  const { id, state } = dossier;
  // Whether there is a next attempt depends on the auctions; asked when the menu opens.
  const next = useCoreQuery('reuse.nextAttempt', { id }, { enabled: broken.includes(state) });
  const compare = (): void => {
    const right = { dossierId: id, at: 'now' } as const;
    void flush().then(() => go({ screen: 'compare', left: undefined, right }));
  };
  return (
    <>
      {next.data ? (
        <Menu.Item leftSection={<IconGavel size={15} />} onClick={() => showNewFrom({ mode: 'next', id })}>
          {t('newDossier.next')}
        </Menu.Item>
      ) : null}
      <Menu.Item leftSection={<IconCopyPlus size={15} />} onClick={() => showNewFrom({ mode: 'copy', id })}>
        {t('newDossier.basedOn')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTemplate size={15} />} onClick={onTemplate}>
        {t('newDossier.saveTemplate')}
      </Menu.Item>
      <Menu.Item leftSection={<IconColumns2 size={15} />} onClick={compare}>
        {t('compare.open')}
      </Menu.Item>
    </>
  );
}
