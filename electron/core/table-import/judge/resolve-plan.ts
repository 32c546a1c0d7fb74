import type { TablePlan } from '../../../../shared/contract/table-import.ts';
import {
  type ImportTarget,
  type PlacedTarget,
  placeTarget,
} from '../../../../shared/domain/table-import/target.ts';
import { AppError } from '../../../../shared/result.ts';
import { headingsOf } from '../columns/header-row.ts';
import { type JoinedLists, joinLists, type OwnFormat } from '../own-format.ts';
import type { Cell, GridRow, Merge } from '../read/grid.ts';
import type { ReadSheet, ReadTable } from '../read/open-table.ts';
import { refused } from '../read/refuse.ts';

export type ResolvedColumn = {
  readonly column: number;
  readonly target: ImportTarget;
  readonly placed: PlacedTarget;
  readonly verbatim: boolean;
};
/** A plan that fits its table: every column exists, every place too, none twice. */
export type ResolvedPlan = {
  readonly plan: TablePlan;
  readonly sheet: ReadSheet;
  readonly columns: readonly ResolvedColumn[];
  readonly dataRows: readonly GridRow[];
  readonly lists: JoinedLists | undefined;
  /** Gives the first cell of the merged area that covers an empty place. */
  readonly mergedInto: (
    row: number,
    column: number,
  ) => { readonly cell: Cell; readonly address: Merge } | undefined;
};

/** Fits a plan to its table. Throws AppError `invalid-input` for places that do not exist or are given twice. */
export function resolvePlan(table: ReadTable, plan: TablePlan, own: OwnFormat | undefined): ResolvedPlan {
  const sheet = table.sheets[plan.sheet];
  if (!sheet) throw new AppError('invalid-input', 'There is no such sheet');
  const ownPlaces = own?.get(sheet.name);
  const header = sheet.grid.rows.find(({ no }) => no === plan.headerRow);
  const headings = headingsOf(header, sheet.grid.columns);
  const seen = new Set<ImportTarget>();
  const columns = plan.columns.map(({ column, target }) => {
    const placed = placeTarget(target);
    if (!placed || column >= sheet.grid.columns)
      throw new AppError('invalid-input', 'There is no such place');
    if (seen.has(target)) throw new AppError('invalid-input', 'A place was given twice');
    seen.add(target);
    return { column, target, placed, verbatim: ownPlaces?.get(headings[column] ?? '') === target };
  });
  return {
    plan,
    sheet,
    columns,
    dataRows: sheet.grid.rows.filter(({ no }) => no > plan.headerRow),
    lists: own && ownPlaces ? joinLists(table, own) : undefined,
    mergedInto: findMerges(sheet),
  };
}

/** Merges of a sheet do not overlap, so pairs of merge and row are few; a file where they are not is refused. */
const mostPairs = 500_000;

function findMerges({ grid }: ReadSheet): ResolvedPlan['mergedInto'] {
  if (grid.merges.length === 0) return () => undefined;
  const byRow = new Map<number, Merge[]>();
  const byNo = new Map(grid.rows.map((row) => [row.no, row]));
  let pairs = 0;
  for (const merge of grid.merges) {
    for (let at = firstFrom(grid.rows, merge.top); at < grid.rows.length; at += 1) {
      const no = grid.rows[at]?.no ?? Number.POSITIVE_INFINITY;
      if (no > merge.bottom) break;
      pairs += 1;
      if (pairs > mostPairs) throw refused('too-many-merges');
      byRow.set(no, [...(byRow.get(no) ?? []), merge]);
    }
  }
  return (row, column) => {
    const merge = byRow.get(row)?.find(({ left, right }) => left <= column && column <= right);
    const cell = merge && byNo.get(merge.top)?.cells[merge.left];
    if (!cell || (merge.top === row && merge.left === column)) return undefined;
    return { cell, address: merge };
  };
}

/** Gives the place of the first row with this number or a later one. */
function firstFrom(rows: readonly GridRow[], no: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.no ?? 0) < no) low = middle + 1;
    else high = middle;
  }
  return low;
}
