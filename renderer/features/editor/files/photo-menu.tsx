import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconClock, IconLayoutGrid, IconSortAZ } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldCommand } from '../../../ui/use-told-command.ts';
import { useEditor } from '../editor-context.ts';
import { ContactSheetDialog } from './contact-sheet-dialog.tsx';

/** Order of all photos, and their printed sheet. */
export function PhotoMenu({ photos }: { photos: number }): JSX.Element | null {
  const { t } = useTranslation();
  const { dossier, readOnly } = useEditor();
  const sort = useToldCommand('pictures.sort');
  const [sheet, setSheet] = useState(false);
  if (photos === 0) return null;
  return (
    <>
      {readOnly || photos < 2 ? null : (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowsSort size={15} />}
            >
              {t('pictures.sort')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconSortAZ size={15} />}
              onClick={() => sort({ dossierId: dossier.id, by: 'name' })}
            >
              {t('pictures.sortName')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconClock size={15} />}
              onClick={() => sort({ dossierId: dossier.id, by: 'captured' })}
            >
              {t('pictures.sortCaptured')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconLayoutGrid size={15} />}
        onClick={() => setSheet(true)}
      >
        {t('pictures.sheet')}
      </Button>
      {sheet ? <ContactSheetDialog dossierId={dossier.id} onClose={() => setSheet(false)} /> : null}
    </>
  );
}
