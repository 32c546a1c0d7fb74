import { Button } from '@mantine/core';
import { IconArchive, IconFolderPlus, IconSearchOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './dossiers.module.css';

/** After an update of the program the index is made anew: until then a search may miss a dossier. */
export function NotIndexed({ count }: { count: number }): JSX.Element | null {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={classes.notIndexed} role="status">
      {t('finding.notIndexed', { count })}
    </div>
  );
}

type BesideRowsProps = {
  readonly filter: Omit<DossierFilter, 'offset' | 'limit'>;
  readonly onNew: (() => void) | undefined;
  readonly total: number | undefined;
};

/** What stands in place of rows: still loading, or nothing to show. Outside of the grid, which holds rows only. */
export function BesideRows({ total, filter, onNew }: BesideRowsProps): JSX.Element | null {
  if (total !== undefined && total > 0) return null;
  return (
    <div className={classes.beside}>
      {total === 0 ? <NothingHere filter={filter} onNew={onNew} /> : <LoadingRows rows={8} />}
    </div>
  );
}

function NothingHere({ filter, onNew }: Omit<BesideRowsProps, 'total'>): JSX.Element {
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
