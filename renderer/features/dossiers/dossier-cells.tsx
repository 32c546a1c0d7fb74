import { IconAlertTriangle, IconArchive, IconArchiveOff, IconUpload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { createElement, type JSX, type ReactNode } from 'react';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { ListColumn } from '../../../shared/contract/finding.ts';
import type { Language } from '../../i18n/i18n.ts';
import { DateText, DayOrTime } from '../../ui/date-text.tsx';
import { formatMoney } from '../../ui/format.ts';
import { iconOfObjectType } from '../../ui/object-type-icon.ts';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { toneOfDossier } from '../../ui/state-tone.ts';
import classes from './dossiers.module.css';

/** Asked for once by the table: forty rows come into sight at one turn of the wheel, a subscription a cell is too dear. */
export type ListWords = { readonly t: TFunction; readonly language: Language };
type CellProps = {
  readonly row: DossierRow;
  readonly words: ListWords;
  readonly column: ListColumn;
  /** Gives way to the row's own action under the mouse. */
  readonly last: boolean;
  readonly onArchive: (row: DossierRow) => void;
};

/** One cell of a row. */
export function DossierCell({ row, words, column, last, onArchive }: CellProps): JSX.Element {
  if (column === 'title') return <TitleCell row={row} words={words} />;
  const numeric = numericColumns.has(column) ? classes.numeric : '';
  const content = contents[column](row, words);
  return (
    <span
      role="gridcell"
      className={last ? `${numeric} ${classes.last}` : numeric}
      title={cutTexts[column]?.(row)}
    >
      {last ? <span className={classes.updated}>{content}</span> : content}
      {last ? <ArchiveButton row={row} words={words} onArchive={onArchive} /> : null}
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
const cutTexts: Partial<Readonly<Record<ListColumn, (row: DossierRow) => string | undefined>>> = {
  debtor: (row) => row.debtor,
  region: (row) => row.region,
  settlement: (row) => row.settlement,
  lotNumber: (row) => row.lotNumber,
  officer: (row) => row.createdByName,
};

type Content = (row: DossierRow, words: ListWords) => ReactNode;
const contents: Readonly<Record<Exclude<ListColumn, 'title'>, Content>> = {
  state: ({ state }, { t }) => (
    <ToneBadge tone={toneOfDossier(state)}>{t(`dossierState.${state}`)}</ToneBadge>
  ),
  proceeding: (row) => <span className={classes.number}>{row.proceedingNumber}</span>,
  debtor: (row) => row.debtor,
  region: (row) => row.region,
  settlement: (row) => row.settlement,
  price: ({ startPriceKopiykas }, { language }) =>
    startPriceKopiykas === undefined ? (
      <span className={classes.dim}>—</span>
    ) : (
      <span className={classes.number}>{formatMoney(startPriceKopiykas, language)}</span>
    ),
  lotNumber: (row) => <span className={classes.number}>{row.lotNumber}</span>,
  attempt: (row) => row.attempt,
  auctionOn: (row) => <DateText date={row.auctionOn} />,
  dueOn: (row) => <DateText date={row.dueOn} />,
  problems: (row) => row.problems,
  officer: (row) => row.createdByName,
  created: (row) => <DayOrTime at={row.createdAt} />,
  updated: (row) => <DayOrTime at={row.updatedAt} />,
};

function TitleCell({ row, words: { t } }: Pick<CellProps, 'row' | 'words'>): JSX.Element {
  const lot = row.lotNumber ? t('dossiers.lot', { number: row.lotNumber }) : '';
  const kind = t(`objectType.${row.objectType}`);
  return (
    <span role="gridcell" className={classes.titleCell}>
      {createElement(iconOfObjectType(row.objectType), { size: 17, stroke: 1.6, 'aria-label': kind })}
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

/** For the mouse; by the keyboard it is Delete. A plain button: one stands in every row. */
function ArchiveButton({
  row,
  words: { t },
  onArchive,
}: Pick<CellProps, 'row' | 'words' | 'onArchive'>): JSX.Element {
  const Icon = row.archived ? IconArchiveOff : IconArchive;
  const label = t(row.archived ? 'dossiers.fromArchive' : 'dossiers.toArchive');
  return (
    <button
      type="button"
      className={classes.rowAction}
      tabIndex={-1}
      aria-label={label}
      title={`${label} (Delete)`}
      onClick={(event) => {
        event.stopPropagation();
        onArchive(row);
      }}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
    </button>
  );
}
