import { IconCheck } from '@tabler/icons-react';
import { type JSX, memo } from 'react';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import type { ListLayout } from '../../../shared/contract/finding.ts';
import { dossierCell, type ListWords } from './dossier-cells.tsx';
import classes from './dossiers.module.css';

export type SharedByRows = {
  readonly layout: ListLayout;
  readonly words: ListWords;
  readonly onOpen: (row: DossierRow) => void;
  /** `through`: with everything between the row chosen last and this one. */
  readonly onChoose: (row: DossierRow, index: number, through: boolean) => void;
  readonly onArchive: (row: DossierRow) => void;
};

type RowProps = SharedByRows & {
  /** Undefined while its page travels. */
  readonly row: DossierRow | undefined;
  readonly index: number;
  readonly top: number;
  /** Under the cursor. */
  readonly active: boolean;
  /** Under the mouse. */
  readonly under: boolean;
  /** Chosen for an action on many. */
  readonly chosen: boolean;
};

/** Gives the element id of a row, for `aria-activedescendant`. */
export function rowId(index: number): string {
  return `dossier-row-${index}`;
}

export const DossierTableRow = memo(function DossierTableRow(props: RowProps): JSX.Element {
  const { row, layout, words, index, top, active, under, chosen, onOpen, onChoose, onArchive } = props;
  const place = { top };
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
      aria-selected={chosen}
      data-active={active || undefined}
      style={place}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) onChoose(row, index, event.shiftKey);
        else onOpen(row);
      }}
    >
      <span
        role="gridcell"
        className={classes.mark}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(row, index, event.shiftKey);
        }}
      >
        {chosen ? <IconCheck size={12} stroke={3} aria-hidden /> : null}
      </span>
      {layout.map(({ column }, at) =>
        dossierCell(column, {
          row,
          words,
          under,
          action: under && at === layout.length - 1 ? onArchive : undefined,
        }),
      )}
    </div>
  );
});
