import type { ListLayout } from '../../../shared/contract/finding.ts';
import { useCoreCommand } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';

/** Gives the way to keep chosen columns: with the saved view that is shown until it is saved again, else for the person. */
export function useSaveLayout(): (layout: ListLayout | null) => void {
  const setLayout = useCoreCommand('views.setLayout');
  const { columns: ofView, set } = useDossierList();
  return (layout) => {
    if (ofView) set({ columns: layout ?? undefined });
    else setLayout.mutate({ columns: layout });
  };
}
