import { useMediaQuery } from '@mantine/hooks';
import type { ListColumn, ListLayout } from '../../../shared/contract/finding.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useSteadyCallback } from '../../ui/use-steady-callback.ts';
import { programLayout, resizedColumn } from './list-layout.ts';
import { useSaveLayout } from './use-save-layout.ts';

const narrowLayout: ListLayout = programLayout.filter(({ column }) => column !== 'settlement');

type UsedLayout = {
  /** Of the saved view, else the person's own, else the program's, fewer in a narrow window. */
  readonly layout: ListLayout;
  readonly onResize: (column: ListColumn, widthPixels: number) => void;
};

/** Gives the columns to show and the way to make one wider. */
export function useListLayout(): UsedLayout {
  const { columns: ofView } = useDossierList();
  const { data } = useCoreQuery('views.layout', {});
  const narrow = useMediaQuery('(max-width: 1400px)') ?? false;
  const layout = ofView ?? data?.columns ?? (narrow ? narrowLayout : programLayout);
  const save = useSaveLayout();
  const onResize = useSteadyCallback((column: ListColumn, widthPixels: number) =>
    save(resizedColumn(layout, column, widthPixels)),
  );
  return { layout, onResize };
}
