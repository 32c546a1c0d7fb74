import { Button } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { IconArchive, IconFolderPlus, IconSearchOff } from '@tabler/icons-react';
import {
  type CSSProperties,
  type JSX,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFilter, DossierRow } from '../../../shared/contract/dossiers.ts';
import type { ListColumn } from '../../../shared/contract/finding.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useNavigation } from '../../state/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useLanguage } from '../../ui/language.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { moveInList } from '../../ui/move-in-list.ts';
import { useSteadyCallback } from '../../ui/use-steady-callback.ts';
import type { ListWords } from './dossier-cells.tsx';
import { DossierTableHead } from './dossier-table-head.tsx';
import { DossierTableRow, rowId } from './dossier-table-row.tsx';
import classes from './dossiers.module.css';
import { useArchiving } from './use-archiving.ts';
import { useChoosing } from './use-choosing.ts';
import { useDossierRows } from './use-dossier-rows.ts';
import { gridTemplate, leastWidthPixels, resizedColumn, useListLayout } from './list-layout.ts';
import { useSaveLayout } from './use-save-layout.ts';

const rowHeight = 38;
const headHeight = 32;

type DossierTableProps = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly filter: Omit<DossierFilter, 'offset' | 'limit'>;
  readonly onNew: (() => void) | undefined;
};

/** The virtual table: only rows in sight exist, only their pages are read. One focus stop, arrows move inside. */
export function DossierTable({ grid, filter, onNew }: DossierTableProps): JSX.Element {
  const { t } = useTranslation();
  const { active } = useDossierList();
  const [sight, setSight] = useState({ first: active, last: active + 40 });
  const { total, rowAt, error, notIndexed } = useDossierRows(filter, sight);
  const layout = useListLayout();
  const saveLayout = useSaveLayout();
  const go = useNavigation((navigation) => navigation.go);
  const archive = useSteadyCallback(useArchiving());
  const count = total ?? 0;
  const virtual = useTableVirtualizer(grid, count, (first, last) =>
    setSight((now) => nextSight(now, first, last)),
  );
  const current = Math.min(active, Math.max(0, count - 1));
  const choosing = useChoosing(filter, rowAt, current);
  useShowActive(virtual.scrollToIndex, current);
  const open = useSteadyCallback((row: DossierRow | undefined): void => {
    if (row) go({ screen: 'editor', id: row.id });
  });
  const onResize = useSteadyCallback((column: ListColumn, width: number) =>
    saveLayout(resizedColumn(layout, column, width)),
  );
  const onChoose = useSteadyCallback(choosing.choose);
  const onKeyDown = useTableKeys({ grid, count, current, rowAt, open, archive, choosing });
  const shared = { layout, words: useListWords(), onOpen: open, onChoose, onArchive: archive };
  if (error) return <ErrorMessage error={error} />;
  return (
    <>
      {notIndexed > 0 ? <NotIndexed count={notIndexed} /> : null}
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
        style={
          {
            '--list-columns': gridTemplate(layout),
            '--list-least': `${leastWidthPixels(layout)}px`,
          } as CSSProperties
        }
      >
        <DossierTableHead layout={layout} onResize={onResize} />
        <div className={classes.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <DossierTableRow
              key={index}
              row={rowAt(index)}
              index={index}
              top={start}
              active={index === current}
              chosen={choosing.isChosen(rowAt(index))}
              {...shared}
            />
          ))}
        </div>
      </div>
      <BesideRows total={total} filter={filter} onNew={onNew} />
    </>
  );
}

/** The same object until the language changes, so that remembered rows stay. */
function useListWords(): ListWords {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}

type TableKeys = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly current: number;
  readonly rowAt: (index: number) => DossierRow | undefined;
  readonly open: (row: DossierRow | undefined) => void;
  readonly archive: (row: DossierRow | undefined) => void;
  readonly choosing: ReturnType<typeof useChoosing>;
};

/** Choosing first, then moving, then what is done with the row under the cursor. */
function useTableKeys(keys: TableKeys): (event: KeyboardEvent) => void {
  const { grid, count, current, rowAt, open, archive, choosing } = keys;
  const set = useDossierList((list) => list.set);
  return (event) => {
    if (choosing.onKey(event, count)) return;
    const pageRows = Math.floor((grid.current?.clientHeight ?? 400) / rowHeight) - 1;
    const next = moveInList(event.key, current, count, pageRows);
    if (next !== undefined) set({ active: next });
    else if (event.key === 'Enter') open(rowAt(current));
    else if (event.key === 'Delete') archive(rowAt(current));
    else return;
    event.preventDefault();
  };
}

/** After an update of the program the index is made anew: until then a search may miss a dossier. */
function NotIndexed({ count }: { count: number }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.notIndexed} role="status">
      {t('finding.notIndexed', { count })}
    </div>
  );
}

function useTableVirtualizer(
  grid: RefObject<HTMLDivElement | null>,
  count: number,
  onSight: (first: number, last: number) => void,
): Virtualizer<HTMLDivElement, Element> {
  return useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range) onSight(range.startIndex, range.endIndex);
    },
  });
}

/** Keeps the state object while the same pages are in sight, so that scrolling does not draw twice. */
function nextSight(now: { first: number; last: number }, first: number, last: number): typeof now {
  const same =
    Math.floor(now.first / 50) === Math.floor(first / 50) && now.last >= last && now.first <= first;
  return same ? now : { first: Math.max(0, first - 25), last: last + 25 };
}

function useShowActive(scrollTo: (index: number) => void, current: number): void {
  useEffect(() => scrollTo(current), [scrollTo, current]);
}

type BesideRowsProps = Pick<DossierTableProps, 'filter' | 'onNew'> & { readonly total: number | undefined };

/** What stands in place of rows: still loading, or nothing to show. Outside of the grid, which holds rows only. */
function BesideRows({ total, filter, onNew }: BesideRowsProps): JSX.Element | null {
  if (total !== undefined && total > 0) return null;
  return (
    <div className={classes.beside}>
      {total === 0 ? <NothingHere filter={filter} onNew={onNew} /> : <LoadingRows rows={8} />}
    </div>
  );
}

function NothingHere({ filter, onNew }: Pick<DossierTableProps, 'filter' | 'onNew'>): JSX.Element {
  const { t } = useTranslation();
  const clear = useDossierList((list) => list.clear);
  const filtered =
    filter.search !== '' ||
    filter.objectTypes.length > 0 ||
    filter.states.length > 0 ||
    filter.narrow !== undefined;
  if (filtered) {
    const button = (
      <Button variant="default" onClick={clear}>
        {t('dossiers.clearFilters')}
      </Button>
    );
    return (
      <EmptyState icon={IconSearchOff} title={t('dossiers.nothingTitle')} action={button}>
        {t('dossiers.nothingText')}
      </EmptyState>
    );
  }
  if (filter.archived) {
    return (
      <EmptyState icon={IconArchive} title={t('dossiers.archiveEmptyTitle')}>
        {t('dossiers.archiveEmptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconFolderPlus}
      title={t('dossiers.emptyTitle')}
      action={onNew ? <Button onClick={onNew}>{t('dossiers.new')}</Button> : null}
    >
      {t('dossiers.emptyText')}
    </EmptyState>
  );
}
