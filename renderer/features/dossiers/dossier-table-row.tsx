import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconArchiveOff, IconUpload } from '@tabler/icons-react';
import { type JSX, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import { DayOrTime } from '../../ui/date-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ObjectTypePicture } from '../../ui/object-type-picture.tsx';
import { DossierStateBadge } from '../../ui/state-badge.tsx';
import classes from './dossiers.module.css';

type RowProps = {
  /** Undefined while its page travels. */
  readonly row: DossierRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly active: boolean;
  readonly onOpen: (row: DossierRow) => void;
  readonly onArchive: (row: DossierRow) => void;
};

/** Gives the element id of a row, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `dossier-row-${index}`;
}

export const DossierTableRow = memo(function DossierTableRow(props: RowProps): JSX.Element {
  const { row, index, top, active, onOpen } = props;
  const place = { transform: `translateY(${top}px)` };
  if (!row) {
    return (
      <div className={classes.row} role="row" aria-rowindex={index + 2} style={place}>
        <span role="gridcell" className={classes.blank} />
      </div>
    );
  }
  return (
    <div
      id={rowId(index)}
      className={`${classes.row} ${classes.columns}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      style={place}
      onClick={() => onOpen(row)}
    >
      <TitleCell row={row} />
      <span role="gridcell">
        <DossierStateBadge state={row.state} />
      </span>
      <span role="gridcell" className={classes.number}>
        {row.proceedingNumber}
      </span>
      <span role="gridcell" title={row.debtor}>
        {row.debtor}
      </span>
      <span role="gridcell" title={row.settlement}>
        {row.settlement}
      </span>
      <span role="gridcell" className={classes.numeric}>
        <MoneyText kopiykas={row.startPriceKopiykas} bare />
      </span>
      <LastCell {...props} row={row} />
    </div>
  );
});

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

function LastCell({ row, onArchive }: RowProps & { row: DossierRow }): JSX.Element {
  const { t } = useTranslation();
  const Icon = row.archived ? IconArchiveOff : IconArchive;
  const label = t(row.archived ? 'dossiers.fromArchive' : 'dossiers.toArchive');
  return (
    <span role="gridcell" className={`${classes.numeric} ${classes.last}`}>
      <span className={classes.updated}>
        <DayOrTime at={row.updatedAt} />
      </span>
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
    </span>
  );
}
