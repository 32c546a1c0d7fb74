import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { DossierFile } from '../../../../shared/domain/dossier.ts';
import { useToldCommand } from '../../../ui/use-told-command.ts';

/** Gives the way to remove a file; a message offers to put it back. */
export function useRemoveFile(): (file: DossierFile) => void {
  const { t } = useTranslation();
  const remove = useToldCommand('files.remove');
  const restore = useToldCommand('files.restore');
  return (file) =>
    remove(
      { id: file.id },
      {
        onSuccess: () => {
          const shown = `removed-${file.id}`;
          notifications.show({
            id: shown,
            autoClose: 12_000,
            message: (
              <>
                {t('editor.files.removed', { name: file.title || file.originalName })}{' '}
                <Button
                  size="compact-xs"
                  variant="light"
                  onClick={() => {
                    restore({ id: file.id });
                    notifications.hide(shown);
                  }}
                >
                  {t('editor.files.restore')}
                </Button>
              </>
            ),
          });
        },
      },
    );
}
