import { IconAlertTriangle, IconArchive, IconArchiveOff, IconUpload } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type JSX, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { ListColumn } from '../../../shared/contract/finding.ts';
import type { Language } from '../../i18n/i18n.ts';
import { formatCivilDate, formatInstant, formatInstantShort, formatMoney } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.ts';
import { objectTypePicture } from '../../ui/object-type-picture.tsx';
import { ToneBadge } from '../../ui/state-badge.tsx';
import { toneOfDossier } from '../../ui/state-tone.ts';
import classes from './dossiers.module.css';

/** Asked for once by the table: forty rows come into sight at one turn of the wheel, a subscription a cell is too dear. */
export type ListWords = { readonly t: TFunction; readonly language: Language };

/** The same object until the language changes, so that remembered rows stay. */
export function useListWords(): ListWords {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}

type CellProps = {
  readonly row: DossierRow;
  readonly words: ListWords;
  /** The row is under the mouse: only there tooltips are needed. */
  readonly under: boolean;
  /** The row's own action, in place of what stands in this cell. */
  readonly action: ((row: DossierRow) => void) | undefined;
};

/**
 * Gives one cell of a row. A function, not a component, and few elements: at one turn of the wheel some thirty rows of
 * seven cells are made.
 */
export function dossierCell(column: ListColumn, props: CellProps): JSX.Element {
  if (column === 'title') return titleCell(props);
  const { row, words, under, action } = props;
  return (
    <span
      key={column}
      role="gridcell"
      className={cellClasses[column]}
      title={under ? tooltips[column]?.(row) : undefined}
    >
      {action ? <ArchiveButton row={row} words={words} onArchive={action} /> : contents[column](row, words)}
    </span>
  );
}

const right = `${classes.numeric} ${classes.number}`;
const quiet = `${right} ${classes.quiet}`;
const cellClasses: Partial<Readonly<Record<ListColumn, string | undefined>>> = {
  proceeding: classes.number,
  lotNumber: classes.number,
  price: right,
  attempt: right,
  auctionOn: right,
  dueOn: right,
  problems: right,
  created: quiet,
  updated: quiet,
};

/** What stands in the tooltip: a text that may be cut off, an instant to the second. */
const tooltips: Partial<Readonly<Record<ListColumn, (row: DossierRow) => string | undefined>>> = {
  debtor: (row) => row.debtor,
  region: (row) => row.region,
  settlement: (row) => row.settlement,
  lotNumber: (row) => row.lotNumber,
  officer: (row) => row.createdByName,
  created: (row) => formatInstant(row.createdAt, true),
  updated: (row) => formatInstant(row.updatedAt, true),
};

const dash = <span className={classes.dim}>—</span>;
const dayOf = (date: string | undefined) => (date ? formatCivilDate(date) : dash);
/** For narrow columns: the time when it was today, else the day. */
const dayOrTime = (at: number) => formatInstantShort(at).split(', ')[0];

type Content = (row: DossierRow, words: ListWords) => ReactNode;
const contents: Readonly<Record<Exclude<ListColumn, 'title'>, Content>> = {
  state: ({ state }, { t }) => (
    <ToneBadge tone={toneOfDossier(state)}>{t(`dossierState.${state}`)}</ToneBadge>
  ),
  proceeding: (row) => row.proceedingNumber,
  debtor: (row) => row.debtor,
  region: (row) => row.region,
  settlement: (row) => row.settlement,
  price: ({ startPriceKopiykas: price }, { language }) =>
    price === undefined ? dash : formatMoney(price, language),
  lotNumber: (row) => row.lotNumber,
  attempt: (row) => row.attempt,
  auctionOn: (row) => dayOf(row.auctionOn),
  dueOn: (row) => dayOf(row.dueOn),
  problems: (row) => row.problems,
  officer: (row) => row.createdByName,
  created: (row) => dayOrTime(row.createdAt),
  updated: (row) => dayOrTime(row.updatedAt),
};

function titleCell({ row, words: { t }, under }: CellProps): JSX.Element {
  const lot = row.lotNumber ? t('dossiers.lot', { number: row.lotNumber }) : '';
  return (
    <span key="title" role="gridcell" className={classes.titleCell}>
      {objectTypePicture(row.objectType, t(`objectType.${row.objectType}`))}
      <span
        className={classes.title}
        title={under ? [row.title, lot].filter(Boolean).join(' · ') : undefined}
      >
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

type ArchiveProps = Pick<CellProps, 'row' | 'words'> & { readonly onArchive: (row: DossierRow) => void };

/** For the mouse; by the keyboard it is Delete. */
function ArchiveButton({ row, words: { t }, onArchive }: ArchiveProps): JSX.Element {
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
