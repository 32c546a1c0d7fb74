import type { DossierFilter } from '../../../shared/contract/dossiers.ts';
import type { ListColumn, ListLayout } from '../../../shared/contract/finding.ts';

/** As the stylesheet has them. */
export const rowHeightPixels = 38;
export const headHeightPixels = 32;

/** What a column of the list is: its name's key, the order it gives, its width where nobody chose one. */
export type ColumnFacts = {
  readonly words: string;
  readonly sort?: DossierFilter['sort'];
  readonly numeric?: boolean;
  readonly widthPixels: number;
};

export const columnFacts: Readonly<Record<ListColumn, ColumnFacts>> = {
  title: { words: 'columnTitle', sort: 'title', widthPixels: 320 },
  state: { words: 'columnState', sort: 'state', widthPixels: 118 },
  proceeding: { words: 'columnProceeding', widthPixels: 90 },
  debtor: { words: 'columnDebtor', widthPixels: 170 },
  region: { words: 'columnRegion', widthPixels: 140 },
  settlement: { words: 'columnSettlement', widthPixels: 120 },
  price: { words: 'columnPrice', sort: 'price', numeric: true, widthPixels: 112 },
  lotNumber: { words: 'columnLotNumber', widthPixels: 130 },
  attempt: { words: 'columnAttempt', numeric: true, widthPixels: 60 },
  auctionOn: { words: 'columnAuctionOn', sort: 'auction', numeric: true, widthPixels: 92 },
  dueOn: { words: 'columnDueOn', sort: 'due', numeric: true, widthPixels: 92 },
  problems: { words: 'columnProblems', numeric: true, widthPixels: 80 },
  officer: { words: 'columnOfficer', widthPixels: 150 },
  created: { words: 'columnCreated', numeric: true, widthPixels: 84 },
  updated: { words: 'columnUpdated', sort: 'updated', numeric: true, widthPixels: 78 },
};

const programColumns: readonly ListColumn[] = [
  'title',
  'state',
  'proceeding',
  'debtor',
  'settlement',
  'price',
  'updated',
];

/** The columns that are shown until somebody chooses others. */
export const programLayout: ListLayout = programColumns.map((column) => ({
  column,
  widthPixels: columnFacts[column].widthPixels,
}));

/** What of its width a flexible column keeps: the program's columns fit into the smallest window. */
const leastShare = 0.55;
const flexible: ReadonlySet<ListColumn> = new Set(['title', 'debtor']);

/** Gives the grid's columns: the mark of choosing, the title and the debtor take what is left. */
export function gridTemplate(layout: ListLayout): string {
  const widths = layout.map(({ column, widthPixels }) => {
    if (!flexible.has(column)) return `${widthPixels}px`;
    const share = column === 'title' ? 1 : 0.35;
    return `minmax(${widthPixels * leastShare}px, ${widthPixels * share}fr)`;
  });
  return [`${markPixels}px`, ...widths].join(' ');
}

/** What `.columns` of the stylesheet adds to the tracks: gaps between them, room at both edges. */
const markPixels = 22;
const gapPixels = 14;
const edgesPixels = 30;

/** Gives the least width of a row: below it the list is scrolled sideways. Told in numbers, so that rows need not measure. */
export function leastWidthPixels(layout: ListLayout): number {
  const widths = layout.map(({ column, widthPixels }) =>
    flexible.has(column) ? widthPixels * leastShare : widthPixels,
  );
  const tracks = widths.reduce((sum, width) => sum + width, markPixels);
  return Math.ceil(tracks + gapPixels * layout.length + edgesPixels);
}

/** Moves a column one place; the title stays first. */
export function movedColumn(layout: ListLayout, column: ListColumn, by: -1 | 1): ListLayout {
  const from = layout.findIndex((entry) => entry.column === column);
  const to = from + by;
  const moved = layout[from];
  if (from < 1 || to < 1 || to >= layout.length || !moved) return layout;
  return layout.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Shows a column behind the others, or takes it away. */
export function toggledColumn(layout: ListLayout, column: ListColumn): ListLayout {
  if (column === 'title') return layout;
  return layout.some((entry) => entry.column === column)
    ? layout.filter((entry) => entry.column !== column)
    : [...layout, { column, widthPixels: columnFacts[column].widthPixels }];
}

/** Makes a column wider or narrower within what fits. */
export function resizedColumn(layout: ListLayout, column: ListColumn, widthPixels: number): ListLayout {
  const fitting = Math.round(Math.min(900, Math.max(40, widthPixels)));
  return layout.map((entry) => (entry.column === column ? { column, widthPixels: fitting } : entry));
}
