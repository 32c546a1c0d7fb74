import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type JSX, memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn, ListLayout } from '../../../shared/contract/finding.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import classes from './dossiers.module.css';
import { columnFacts } from './list-layout.ts';

type HeadProps = {
  readonly layout: ListLayout;
  readonly onResize: (column: ListColumn, widthPixels: number) => void;
};

/** Column names; those that can order the list are buttons, each right edge can be dragged. */
export const DossierTableHead = memo(function DossierTableHead({ layout, onResize }: HeadProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.columns} role="row" aria-rowindex={1}>
        <span role="columnheader" className={classes.mark} aria-label={t('finding.chosen')} />
        {layout.map(({ column, widthPixels }) => (
          <HeadCell key={column} column={column} widthPixels={widthPixels} onResize={onResize} />
        ))}
      </div>
    </div>
  );
});

type CellProps = {
  readonly column: ListColumn;
  readonly widthPixels: number;
  readonly onResize: HeadProps['onResize'];
};

function HeadCell({ column, widthPixels, onResize }: CellProps): JSX.Element {
  const { t } = useTranslation();
  const { sort: current, descending, sortBy } = useDossierList();
  const { words, sort, numeric } = columnFacts[column];
  const label = t(`dossiers.${words}`);
  const className = `${classes.headCell} ${numeric ? classes.numeric : ''}`;
  const grip = <ResizeGrip onDragged={(moved) => onResize(column, widthPixels + moved)} />;
  if (!sort) {
    return (
      <span role="columnheader" className={className} title={label}>
        {label}
        {grip}
      </span>
    );
  }
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  const order = descending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" className={className} aria-sort={current === sort ? order : 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t('dossiers.sortBy', { column: label })}
        onClick={() => sortBy(sort)}
      >
        {label}
        {current === sort ? <Arrow size={13} aria-hidden /> : null}
      </button>
      {grip}
    </span>
  );
}

/** For the mouse; by the keyboard widths are set in the menu of columns. */
function ResizeGrip({ onDragged }: { onDragged: (moved: number) => void }): JSX.Element {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    const from = event.clientX;
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener('pointerup', (up) => onDragged((up as globalThis.PointerEvent).clientX - from), {
      once: true,
    });
  };
  return <span className={classes.grip} aria-hidden onPointerDown={onPointerDown} />;
}
