import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type JSX, type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFilter, DossierRow } from '../../../shared/contract/dossiers.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useNavigation } from '../../state/navigation.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useSteadyCallback } from '../../ui/use-steady-callback.ts';
import { BesideRows, NotIndexed } from './beside-rows.tsx';
import { useListWords } from './dossier-cells.tsx';
import { DossierTableHead } from './dossier-table-head.tsx';
import { rowId } from './dossier-table-row.tsx';
import { DossierTableRows } from './dossier-table-rows.tsx';
import classes from './dossiers.module.css';
import { gridTemplate, headHeightPixels, leastWidthPixels, rowHeightPixels } from './list-layout.ts';
import { useArchiving } from './use-archiving.ts';
import { useChoosing } from './use-choosing.ts';
import { useDossierRows, useDossierTotal } from './use-dossier-rows.ts';
import { useListLayout } from './use-list-layout.ts';
import { useTableKeys } from './use-table-keys.ts';

type DossierTableProps = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly filter: Omit<DossierFilter, 'offset' | 'limit'>;
  readonly onNew: (() => void) | undefined;
};

/** The virtual table: only rows in sight exist, only their pages are read. One focus stop, arrows move inside. */
export function DossierTable({ grid, filter, onNew }: DossierTableProps): JSX.Element {
  const { t } = useTranslation();
  const { total, notIndexed } = useDossierTotal(filter);
  const count = total ?? 0;
  const current = Math.min(useDossierList().active, Math.max(0, count - 1));
  const virtual = useTableVirtualizer(grid, count, current);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? current, items.at(-1)?.index ?? current];
  const { rowAt, error } = useDossierRows(filter, first, last);
  const { layout, onResize } = useListLayout();
  const go = useNavigation((navigation) => navigation.go);
  const onArchive = useSteadyCallback(useArchiving());
  const choosing = useChoosing(filter, rowAt, current);
  const onOpen = useSteadyCallback((row: DossierRow | undefined): void => {
    if (row) go({ screen: 'editor', id: row.id });
  });
  const onChoose = useSteadyCallback(choosing.choose);
  const onKeyDown = useTableKeys({ grid, count, current, rowAt, onOpen, onArchive, choosing });
  const shared = { layout, words: useListWords(), onOpen, onChoose, onArchive };
  if (error) return <ErrorMessage error={error} />;
  return (
    <>
      <NotIndexed count={notIndexed} />
      <div
        ref={grid}
        className={classes.grid}
        role="grid"
        tabIndex={0}
        aria-multiselectable
        aria-label={t('dossiers.list')}
        aria-rowcount={count + 1}
        aria-activedescendant={rowAt(current) ? rowId(current) : undefined}
        onKeyDown={onKeyDown}
        style={toStyle(layout)}
      >
        <DossierTableHead layout={layout} onResize={onResize} />
        <DossierTableRows
          virtual={virtual}
          rowAt={rowAt}
          current={current}
          isChosen={choosing.isChosen}
          {...shared}
        />
      </div>
      <BesideRows total={total} filter={filter} onNew={onNew} />
    </>
  );
}

function toStyle(layout: Parameters<typeof gridTemplate>[0]): CSSProperties {
  const columns = { '--list-columns': gridTemplate(layout), '--list-least': `${leastWidthPixels(layout)}px` };
  return columns as CSSProperties;
}

/** Few rows beyond the edges: each one is drawn at every turn of the wheel that leaves the rows before. */
const overscan = 3;

/** Shows the row under the cursor whenever that is another one. */
function useTableVirtualizer(
  grid: RefObject<HTMLDivElement | null>,
  count: number,
  current: number,
): Virtualizer<HTMLDivElement, Element> {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeightPixels,
    scrollPaddingStart: headHeightPixels,
    overscan,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => scrollToIndex(current), [scrollToIndex, current]);
  return virtual;
}
