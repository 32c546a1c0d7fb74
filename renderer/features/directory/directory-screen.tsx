import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconAddressBook, IconSearch } from '@tabler/icons-react';
import { type JSX, type KeyboardEvent, type RefObject, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryPage, DirectoryRow } from '../../../shared/contract/directory.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import { type DirectoryKind, directoryKinds } from '../../../shared/domain/directory/kinds.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { back, useNavigation } from '../../state/navigation.ts';
import { mayCreate } from '../../state/screens.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { readableDays } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { moveInList } from '../../ui/move-in-list.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './directory.module.css';
import { EntryPanel } from './entry-panel.tsx';

type DirectoryScreenProps = {
  readonly user: SessionUser;
  readonly kind?: DirectoryKind | undefined;
  readonly id?: number | undefined;
};
const pageSize = 100;

/** What dossiers name: seen, corrected, merged; and where each is used. */
export function DirectoryScreen({ user, kind = 'proceeding', id }: DirectoryScreenProps): JSX.Element {
  const { t } = useTranslation();
  const replace = useNavigation((navigation) => navigation.replace);
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const deferred = useDeferredValue(search);
  const list = useRef<HTMLDivElement>(null);
  const { data, error } = useCoreQuery(
    'directory.list',
    { kind, search: deferred, offset: 0, limit: Math.min(limit, 200) },
    { keepPrevious: true },
  );
  const open = (entry: number): void => replace({ screen: 'directory', kind, id: entry });
  return (
    <>
      <PageHeader title={t('directory.title')} subtitle={t('directory.text')} onBack={back}>
        <KindTabs kind={kind} />
        <TextInput
          type="search"
          className={classes.search ?? ''}
          leftSection={<IconSearch size={15} />}
          aria-label={t('directory.search')}
          placeholder={t('directory.search')}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.focus();
          }}
        />
      </PageHeader>
      <div className={classes.desk}>
        <div className={classes.side}>
          <ErrorMessage error={error} />
          {!data && !error ? <LoadingRows /> : null}
          {data ? (
            <Entries searched={deferred.trim() !== ''} list={list} page={data} id={id} onOpen={open} />
          ) : null}
          {data && data.total > data.rows.length && limit < 200 ? (
            <Button variant="subtle" size="xs" fullWidth onClick={() => setLimit(limit + pageSize)}>
              {t('directory.more')}
            </Button>
          ) : null}
        </div>
        <div className={classes.main}>
          {id === undefined ? (
            <EmptyState icon={IconAddressBook} title={t('directory.choose')} />
          ) : (
            <EntryPanel key={id} id={id} mayChange={mayCreate(user.roles)} />
          )}
        </div>
      </div>
    </>
  );
}

function KindTabs({ kind }: { kind: DirectoryKind }): JSX.Element {
  const { t } = useTranslation();
  const replace = useNavigation((navigation) => navigation.replace);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('directory.title')}
      value={kind}
      data={directoryKinds.map((value) => ({ value, label: t(`directory.kind.${value}`) }))}
      onChange={(value) => {
        const next = directoryKinds.find((known) => known === value) ?? 'proceeding';
        replace({ screen: 'directory', kind: next });
      }}
    />
  );
}

type EntryListProps = {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly page: DirectoryPage;
  readonly id: number | undefined;
  readonly onOpen: (id: number) => void;
};

/** What was found; without anything, whether nothing is known or nothing fits the words. */
function Entries({ searched, ...list }: EntryListProps & { readonly searched: boolean }): JSX.Element {
  const { t } = useTranslation();
  if (list.page.rows.length > 0) return <EntryList {...list} />;
  return (
    <EmptyState icon={IconAddressBook} title={t(searched ? 'directory.notFound' : 'directory.empty')}>
      {t(searched ? 'directory.notFoundText' : 'directory.emptyText')}
    </EmptyState>
  );
}

/** One focus stop; arrows go through the entries. */
function EntryList({ list, page, id, onOpen }: EntryListProps): JSX.Element {
  const { t } = useTranslation();
  const { rows } = page;
  const at = rows.findIndex((row) => row.id === id);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInList(event.key, at, rows.length, 10);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    onOpen(row.id);
    document.getElementById(`entry-${row.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('directory.list')}
      aria-activedescendant={at === -1 ? undefined : `entry-${id}`}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => (
        <EntryLine key={row.id} row={row} active={row.id === id} onOpen={onOpen} />
      ))}
    </div>
  );
}

type EntryLineProps = {
  readonly row: DirectoryRow;
  readonly active: boolean;
  readonly onOpen: (id: number) => void;
};

function EntryLine({ row, active, onOpen }: EntryLineProps): JSX.Element {
  const { t } = useTranslation();
  const label = row.kind === 'proceeding' ? t('known.label.proceeding', { label: row.label }) : row.label;
  return (
    <div
      id={`entry-${row.id}`}
      role="option"
      aria-selected={active}
      className={classes.entry}
      onClick={() => onOpen(row.id)}
    >
      <span className={classes.label}>
        {label}
        {row.corrected ? <em className={classes.tag}>{t('directory.corrected')}</em> : null}
      </span>
      <span className={classes.note}>
        {[readableDays(row.hint), row.uses > 0 ? t('known.dossiers', { count: row.uses }) : '']
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </div>
  );
}
