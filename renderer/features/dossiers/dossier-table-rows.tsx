import type { Virtualizer } from '@tanstack/react-virtual';
import { type JSX, useState } from 'react';
import type { DossierRow } from '../../../shared/contract/dossiers.ts';
import { DossierTableRow, type SharedByRows } from './dossier-table-row.tsx';
import classes from './dossiers.module.css';

type RowsProps = SharedByRows & {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rowAt: (index: number) => DossierRow | undefined;
  readonly current: number;
  readonly isChosen: (row: DossierRow | undefined) => boolean;
};

/** The rows in sight; the one under the mouse shows its own action. */
export function DossierTableRows({ virtual, rowAt, current, isChosen, ...shared }: RowsProps): JSX.Element {
  const [under, setUnder] = useState<number>();
  return (
    <div
      className={classes.rows}
      role="rowgroup"
      style={{ height: virtual.getTotalSize() }}
      data-scrolling={virtual.isScrolling || undefined}
      onPointerMove={(event) => setUnder(rowUnder(event.target))}
      onPointerLeave={() => setUnder(undefined)}
    >
      {virtual.getVirtualItems().map(({ index, start }) => (
        <DossierTableRow
          key={index}
          row={rowAt(index)}
          index={index}
          top={start}
          active={index === current}
          under={index === under}
          chosen={isChosen(rowAt(index))}
          {...shared}
        />
      ))}
    </div>
  );
}

/** Gives the place of the row that something lies in. */
function rowUnder(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[aria-rowindex]') : null;
  return row ? Number(row.ariaRowIndex) - 2 : undefined;
}
