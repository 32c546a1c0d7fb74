import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconArchiveOff, IconUpload } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { ListColumn } from '../../../shared/contract/finding.ts';
import { DateText, DayOrTime } from '../../ui/date-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import classes from './dossiers.module.css';

type CellProps = { readonly row: DossierRow; readonly column: ListColumn; readonly last: boolean };

/** One cell of a row; the last one gives way to the row's own action under the mouse. */
export function DossierCell({
  row,
  column,
  last,
  onArchive,
}: CellProps & { readonly onArchive: (row: DossierRow) => void }): JSX.Element {
  if (column === 'title') return <TitleCell row={row} />;
  const numeric = numericColumns.has(column) ? classes.numeric : '';
  if (!last) {
    return (
      <span role="gridcell" className={numeric} title={textOf(row, column)}>
        {contentOf(row, column)}
      </span>
    );
  }
  return (
    <span role="gridcell" className={`${numeric} ${classes.last}`} title={textOf(row, column)}>
      <span className={classes.updated}>{contentOf(row, column)}</span>
      <ArchiveButton row={row} onArchive={onArchive} />
    </span>
  );
}

const numericColumns: ReadonlySet<ListColumn> = new Set([
  'price',
  'attempt',
  'auctionOn',
  'dueOn',
  'problems',
  'created',
  'updated',
]);

/** What stands in the tooltip of a cell that may be cut off. */
function textOf(row: DossierRow, column: ListColumn): string | undefined {
  const texts: Partial<Readonly<Record<ListColumn, string | undefined>>> = {
    debtor: row.debtor,
    region: row.region,
    settlement: row.settlement,
    lotNumber: row.lotNumber,
    officer: row.createdByName,
  };
  return texts[column];
}

const contents: Readonly<Record<Exclude<ListColumn, 'title'>, (row: DossierRow) => ReactNode>> = {
  state: (row) => <DossierStateBadge state={row.state} />,
  proceeding: (row) => <span className={classes.number}>{row.proceedingNumber}</span>,
  debtor: (row) => row.debtor,
  region: (row) => row.region,
  settlement: (row) => row.settlement,
  price: (row) => <MoneyText kopiykas={row.startPriceKopiykas} bare />,
  lotNumber: (row) => <span className={classes.number}>{row.lotNumber}</span>,
  attempt: (row) => row.attempt,
  auctionOn: (row) => <DateText date={row.auctionOn} />,
  dueOn: (row) => <DateText date={row.dueOn} />,
  problems: (row) => row.problems,
  officer: (row) => row.createdByName,
  created: (row) => <DayOrTime at={row.createdAt} />,
  updated: (row) => <DayOrTime at={row.updatedAt} />,
};

function contentOf(row: DossierRow, column: Exclude<ListColumn, 'title'>): ReactNode {
  return contents[column](row);
}

function TitleCell({ row }: { row: DossierRow }): JSX.Element {
  const { t } = useTranslation();
  const lot = row.lotNumber ? t('dossiers.lot', { number: row.lotNumber }) : '';
  return (
    <span role="gridcell" className={classes.titleCell}>
      <ObjectTypePicture type={row.objectType} />
      <span className={classes.title} title={[row.title, lot].filter(Boolean).join(' · ')}>
        {row.title || <em className={classes.untitled}>{t('dossiers.untitled')}</em>}
      </span>
      {lot ? <span className={classes.lot}>{lot}</span> : null}
      {row.refused ? (
        <IconAlertTriangle className={classes.refused} size={15} aria-label={t('dossiers.refused')} />
      ) : null}
      {row.waiting > 0 && !row.refused ? (
        <IconUpload
          className={classes.waiting}
          size={15}
          aria-label={t('dossiers.waiting', { count: row.waiting })}
        />
      ) : null}
    </span>
  );
}

type ArchiveProps = { readonly row: DossierRow; readonly onArchive: (row: DossierRow) => void };

function ArchiveButton({ row, onArchive }: ArchiveProps): JSX.Element {
  const { t } = useTranslation();
  const Icon = row.archived ? IconArchiveOff : IconArchive;
  const label = t(row.archived ? 'dossiers.fromArchive' : 'dossiers.toArchive');
  return (
    <ActionIcon
      className={classes.rowAction ?? ''}
      variant="subtle"
      color="gray"
      size="sm"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (Delete)`}
      onClick={(event) => {
        event.stopPropagation();
        onArchive(row);
      }}
    >
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  );
}
