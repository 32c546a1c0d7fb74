import { SegmentedControl, TextInput } from '@mantine/core';
import { IconGavel, IconSearch } from '@tabler/icons-react';
import { type JSX, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LotRow } from '../../../shared/contract/auctions.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { go } from '../../state/navigation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { AuctionStateBadge, DossierStateBadge } from '../../ui/state-badge.tsx';
import page from '../../ui/page.module.css';
import tables from '../../ui/table.module.css';
import classes from './auctions.module.css';

/** Published lots with the chain of their attempts. */
export function AuctionsList(): JSX.Element {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [running, setRunning] = useState(false);
  const list = useCoreQuery(
    'auctions.list',
    { search: search.trim(), ...(running ? { running } : {}) },
    { keepPrevious: true },
  );
  const rows = list.data ?? [];
  const searching = search.trim() !== '' || running;
  return (
    <div className={page.screen}>
      <PageHeader title={t('auctions.title')} subtitle={list.data ? rows.length : ''}>
        <TextInput
          type="search"
          size="xs"
          w={320}
          leftSection={<IconSearch size={14} />}
          aria-label={t('auctions.search')}
          placeholder={t('auctions.search')}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('auctions.filterLabel')}
          value={running ? 'running' : 'all'}
          data={(['all', 'running'] as const).map((value) => ({
            value,
            label: t(`auctions.filter.${value}`),
          }))}
          onChange={(value) => setRunning(value === 'running')}
        />
      </PageHeader>
      <div className={page.stack}>
        <ErrorMessage error={list.error} />
        <SectionPanel flush>
          {list.data && rows.length === 0 ? (
            <EmptyState icon={IconGavel} title={searching ? t('auctions.nothingFound') : t('auctions.empty')}>
              {searching ? '' : t('auctions.emptyText')}
            </EmptyState>
          ) : (
            <LotTable rows={rows} />
          )}
        </SectionPanel>
      </div>
    </div>
  );
}

function LotTable({ rows }: { rows: readonly LotRow[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className={tables.table} aria-label={t('auctions.title')}>
      <thead>
        <tr>
          {(['lot', 'title', 'chain', 'price', 'when', 'state'] as const).map((column) => (
            <th key={column} data-column={column}>
              {t(`auctions.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LotLine key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function LotLine({ row }: { row: LotRow }): JSX.Element {
  const { t } = useTranslation();
  const last = row.auctions.at(-1);
  const open = (): void => go({ screen: 'auctions', id: row.id });
  return (
    <tr onClick={open}>
      <td>{row.lotNumber}</td>
      <td>
        <button
          type="button"
          className={tables.link}
          aria-label={t('auctions.open', { title: row.title })}
          onClick={open}
        >
          {row.title}
        </button>
      </td>
      <td>
        <div className={classes.chainShort}>
          {row.auctions.map((auction) => (
            <span key={auction.id}>
              {t(`auctions.attemptShort.${auction.attempt}`)} <AuctionStateBadge state={auction.state} />
            </span>
          ))}
        </div>
      </td>
      <td data-column="price">
        <MoneyText kopiykas={last?.finalPriceKopiykas ?? last?.startPriceKopiykas} />
      </td>
      <td>
        <InstantText at={last?.startsAt} />
      </td>
      <td>
        <DossierStateBadge state={row.state} />
      </td>
    </tr>
  );
}
