import { IconClipboardCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../shared/contract/review.ts';
import { useCoreQuery } from '../../data/queries.ts';
import { go } from '../../state/navigation.ts';
import { DateText, InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionPanel } from '../../ui/section-panel.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import page from '../../ui/page.module.css';
import tables from '../../ui/table.module.css';
import classes from './review.module.css';

/** Arrived dossiers, the one with the nearest term first. */
export function ReviewQueue(): JSX.Element {
  const { t } = useTranslation();
  const queue = useCoreQuery('review.queue', {});
  const rows = queue.data ?? [];
  return (
    <div className={page.screen}>
      <PageHeader
        title={t('review.title')}
        subtitle={queue.data ? t('count.dossiers', { count: rows.length }) : ''}
      />
      <div className={page.stack}>
        <ErrorMessage error={queue.error} />
        <SectionPanel flush>
          {queue.data && rows.length === 0 ? (
            <EmptyState icon={IconClipboardCheck} title={t('review.empty')}>
              {t('review.emptyText')}
            </EmptyState>
          ) : (
            <QueueTable rows={rows} />
          )}
        </SectionPanel>
      </div>
    </div>
  );
}

function QueueTable({ rows }: { rows: readonly ReviewRow[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <table className={tables.table} aria-label={t('review.queue')}>
      <thead>
        <tr>
          {(['lot', 'title', 'office', 'submitted', 'due', 'state'] as const).map((column) => (
            <th key={column}>{t(`review.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QueueRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function QueueRow({ row }: { row: ReviewRow }): JSX.Element {
  const { t } = useTranslation();
  const open = (): void => go({ screen: 'review', id: row.id });
  return (
    <tr className={classes.row} onClick={open}>
      <td>{row.lotNumber || '—'}</td>
      <td>
        <button
          type="button"
          className={tables.link}
          aria-label={t('review.open', { title: row.title })}
          onClick={open}
        >
          {row.title}
        </button>
        <div className={classes.dim}>
          {t(`objectType.${row.objectType}`)}
          {row.version > 1 ? ` · ${t('review.version', { version: row.version })}` : ''}
          {row.acceptedByMe ? ` · ${t('review.acceptedByMe')}` : ''}
        </div>
      </td>
      <td>{row.officeName}</td>
      <td>
        <InstantText at={row.submittedAt} />
      </td>
      <td>
        <DateText date={row.dueOn} />
      </td>
      <td>
        <DossierStateBadge state={row.state} />
      </td>
    </tr>
  );
}
