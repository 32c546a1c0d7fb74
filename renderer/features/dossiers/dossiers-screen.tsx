import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core';
import { IconAddressBook, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { type JSX, type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { objectTypeDefinitions } from '../../../shared/domain/object-types/definitions.ts';
import { objectTypes } from '../../../shared/domain/object-types/object-type.ts';
import { useDialogs } from '../../state/dialogs.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import { useNavigation } from '../../state/navigation.ts';
import { mayCreate, mayExport } from '../../state/screens.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ExportButton } from '../../ui/tables/export-dialog.tsx';
import { ImportButton } from '../../ui/tables/import-button.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { DossierTable } from './dossier-table.tsx';
import { toFilter } from './dossier-views.ts';
import classes from './dossiers.module.css';
import { FilterChips } from './filter-chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { ViewTabs } from './view-tabs.tsx';
import { ViewsMenu } from './views-menu.tsx';

/** The list of dossiers: tabs by state, full-text search as typed, kind of property, order. */
export function DossiersScreen({ user }: { user: SessionUser }): JSX.Element {
  const { t } = useTranslation();
  const list = useDossierList();
  const deferred = useDeferredValue(list);
  const show = useDialogs((dialogs) => dialogs.show);
  const grid = useRef<HTMLDivElement>(null);
  const create = mayCreate(user.roles);
  const onNew = (): void => show('new-dossier');
  return (
    <>
      <PageHeader
        title={t('dossiers.title')}
        actions={
          <>
            <BesideButtons />
            {mayExport(user.roles) ? <ExportButton filter={toFilter(deferred)} /> : null}
            {create ? <ImportButton /> : null}
            {create ? (
              <Button leftSection={<IconPlus size={16} />} onClick={onNew} aria-keyshortcuts="Control+N">
                {t('dossiers.new')}
              </Button>
            ) : null}
          </>
        }
      >
        <SearchField grid={grid} />
        <Select
          aria-label={t('dossiers.type')}
          placeholder={t('dossiers.anyType')}
          data={objectTypes
            .filter((type) => type in objectTypeDefinitions)
            .map((value) => ({ value, label: t(`objectType.${value}`) }))}
          value={list.objectType ?? null}
          onChange={(type) =>
            list.set({ objectType: objectTypes.find((known) => known === type), active: 0 })
          }
          clearable
          clearButtonProps={{ 'aria-label': t('action.clear') }}
          w={200}
        />
        <FilterPanel />
        <ViewsMenu />
        <ColumnsMenu />
        <ViewTabs />
      </PageHeader>
      <FilterChips />
      <div className={classes.area}>
        <DossierTable grid={grid} filter={toFilter(deferred)} onNew={create ? onNew : undefined} />
      </div>
      <BulkBar user={user} inArchive={list.view === 'archive'} grid={grid} />
    </>
  );
}

/** What belongs to the list and is needed now and then: the directory and the bin. */
function BesideButtons(): JSX.Element {
  const { t } = useTranslation();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <>
      <Tooltip label={t('directory.open')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('directory.open')}
          onClick={() => go({ screen: 'directory' })}
        >
          <IconAddressBook size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('bin.open')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('bin.open')}
          onClick={() => go({ screen: 'bin' })}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Full-text search; arrow down goes into the list, `/` and Ctrl+F come back here. */
function SearchField({ grid }: { grid: RefObject<HTMLDivElement | null> }): JSX.Element {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const { search, set } = useDossierList();
  const requests = useDialogs((dialogs) => dialogs.searchRequests);
  const seen = useRef(requests);
  useEffect(() => {
    if (seen.current === requests) return;
    seen.current = requests;
    input.current?.focus();
    input.current?.select();
  }, [requests]);
  return (
    <TextInput
      ref={input}
      className={classes.search ?? ''}
      type="search"
      leftSection={<IconSearch size={15} />}
      placeholder={t('dossiers.search')}
      aria-label={t('dossiers.search')}
      value={search}
      onChange={(event) => set({ search: event.currentTarget.value, active: 0 })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        grid.current?.focus();
      }}
      maxLength={200}
    />
  );
}
