import type { KeyboardEvent, RefObject } from 'react';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { moveInList } from '../../ui/move-in-list.ts';
import { rowHeightPixels } from './list-layout.ts';
import type { useChoosing } from './use-choosing.ts';

type TableKeys = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly current: number;
  readonly rowAt: (index: number) => DossierRow | undefined;
  readonly onOpen: (row: DossierRow | undefined) => void;
  readonly onArchive: (row: DossierRow | undefined) => void;
  readonly choosing: ReturnType<typeof useChoosing>;
};

/** Choosing first, then moving, then what is done with the row under the cursor. */
export function useTableKeys(keys: TableKeys): (event: KeyboardEvent) => void {
  const { grid, count, current, rowAt, onOpen, onArchive, choosing } = keys;
  const set = useDossierList((list) => list.set);
  return (event) => {
    if (choosing.onKey(event, count)) return;
    const pageRows = Math.floor((grid.current?.clientHeight ?? 400) / rowHeightPixels) - 1;
    const next = moveInList(event.key, current, count, pageRows);
    if (next !== undefined) set({ active: next });
    else if (event.key === 'Enter') onOpen(rowAt(current));
    else if (event.key === 'Delete') onArchive(rowAt(current));
    else return;
    event.preventDefault();
  };
}
