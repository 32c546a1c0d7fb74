import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { ListLayout } from '../../../shared/contract/finding.ts';
import { coreQuery, useCoreCommand } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useErrorText } from '../../ui/error-message.tsx';

const { queryKey } = coreQuery('views.layout', {});

/**
 * Gives the way to keep chosen columns: with the saved view that is shown until it is saved again, else for the
 * person. The list follows at once, without waiting for the core; a refusal is told and undone.
 */
export function useSaveLayout(): (layout: ListLayout | null) => void {
  const setLayout = useCoreCommand('views.setLayout');
  const client = useQueryClient();
  const textOf = useErrorText();
  const { columns: ofView, set } = useDossierList();
  return (layout) => {
    if (ofView) {
      set({ columns: layout ?? undefined });
      return;
    }
    client.setQueryData(queryKey, { columns: layout ?? undefined });
    setLayout.mutate(
      { columns: layout },
      {
        onError: (error) => {
          notifications.show({ color: 'red', message: textOf(error) });
          void client.invalidateQueries({ queryKey });
        },
      },
    );
  };
}
