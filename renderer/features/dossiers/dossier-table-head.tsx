import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import { useDossierList } from '../../state/dossier-list.ts';
import classes from './dossiers.module.css';

type Column = { readonly words: string; readonly sort?: DossierFilter['sort']; readonly numeric?: boolean };

const columns: readonly Column[] = [
  { words: 'columnTitle', sort: 'title' },
  { words: 'columnState', sort: 'state' },
  { words: 'columnProceeding' },
  { words: 'columnDebtor' },
  { words: 'columnSettlement' },
  { words: 'columnPrice', sort: 'price', numeric: true },
  { words: 'columnUpdated', sort: 'updated', numeric: true },
];

/** Column names; those that can order the list are buttons. */
export function DossierTableHead(): JSX.Element {
  return (
    <div className={classes.head} role="rowgroup">
      <div className={classes.columns} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <HeadCell key={column.words} column={column} />
        ))}
      </div>
    </div>
  );
}

function HeadCell({ column: { words, sort, numeric } }: { column: Column }): JSX.Element {
  const { t } = useTranslation();
  const list = useDossierList();
  const label = t(`dossiers.${words}`);
  const className = numeric ? classes.numeric : undefined;
  if (!sort) {
    return (
      <span role="columnheader" className={className}>
        {label}
      </span>
    );
  }
  const current = list.sort === sort;
  const Arrow = list.descending ? IconArrowDown : IconArrowUp;
  const order = list.descending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" className={className} aria-sort={current ? order : 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t('dossiers.sortBy', { column: label })}
        onClick={() => list.sortBy(sort)}
      >
        {label}
        {current ? <Arrow size={13} aria-hidden /> : null}
      </button>
    </span>
  );
}
