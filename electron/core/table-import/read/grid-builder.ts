import type { Cell, Grid, Merge } from './grid.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';

export type GridBuilder = {
  /** Takes cells row by row, from the top; a cell again at the same place is a damaged file. */
  readonly add: (row: number, column: number, cell: Cell) => void;
  readonly done: (merges: readonly Merge[]) => Grid;
};

/** Gathers the cells that hold something, under the limits of rows, columns, cells and text. */
export function createGridBuilder(): GridBuilder {
  const rows: { readonly no: number; readonly cells: (Cell | undefined)[] }[] = [];
  let columns = 0;
  let cells = 0;
  let text = 0;
  const rowAt = (no: number): (Cell | undefined)[] => {
    const last = rows.at(-1);
    if (last?.no === no) return last.cells;
    if (last && last.no > no) throw refused('corrupt');
    if (rows.length >= tableLimits.rows + 1) throw refused('too-many-rows');
    const row = { no, cells: [] };
    rows.push(row);
    return row.cells;
  };
  return {
    add: (no, column, cell) => {
      if (column < 0 || column >= tableLimits.columns) throw refused('too-many-columns');
      cells += 1;
      if (cells > tableLimits.cells) throw refused('too-many-cells');
      if ('text' in cell) {
        if (cell.text.length > tableLimits.cellText) throw refused('long-cell', { row: no });
        text += cell.text.length;
        if (text > tableLimits.text) throw refused('too-much-text');
      }
      const row = rowAt(no);
      if (row[column]) throw refused('corrupt');
      row[column] = cell;
      columns = Math.max(columns, column + 1);
    },
    done: (merges): Grid => ({ rows: rows, columns, merges }),
  };
}
