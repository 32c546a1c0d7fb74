import { createHash } from 'node:crypto';
import type { TableColumn, TableLayout } from '../../../shared/contract/table-import.ts';
import { type ImportTarget, placeTarget } from '../../../shared/domain/table-import/target.ts';
import { AppError } from '../../../shared/result.ts';
import type { Db } from '../db/open.ts';
import { guessHeaderRow, headingsOf } from './columns/header-row.ts';
import { plainHeading, suggestTargets } from './columns/suggest.ts';
import { rememberedPlaces } from './import-store.ts';
import { columnLetters, type GridRow } from './read/grid.ts';
import type { ReadSheet } from './read/open-table.ts';
import type { TableSession } from './table-session.ts';
import { cellText } from './values/value.ts';

const shownRows = 12;
const shownSamples = 3;
const shownText = 120;

/**
 * Gives the columns of a sheet with what they hold and where they most likely go: by the hidden sheet of an export, by
 * what the person chose last time for these headings, by the headings themselves.
 */
export function layoutOf(
  db: Db,
  session: TableSession,
  input: { readonly sheet: number; readonly headerRow?: number | undefined },
): TableLayout {
  const sheet = session.table.sheets[input.sheet];
  if (!sheet) throw new AppError('not-found', 'There is no such sheet');
  const { grid } = sheet;
  const own = session.own?.has(sheet.name) === true;
  const headerRow = input.headerRow ?? (own ? (grid.rows[0]?.no ?? 0) : guessHeaderRow(grid));
  const headings = headingsOf(
    grid.rows.find(({ no }) => no === headerRow),
    grid.columns,
  );
  const dataRows = grid.rows.filter(({ no }) => no > headerRow);
  const suggestions = suggestionsFor(db, session, sheet, headings);
  const columns = describeColumns(headings, dataRows).map((column, index) => ({
    ...column,
    suggestion: suggestions[index],
  }));
  return {
    headerRow,
    columns: columns.filter(({ filled, header }) => filled > 0 || header !== ''),
    firstRows: grid.rows.slice(0, shownRows).map(({ no, cells }) => ({
      row: no,
      cells: Array.from(cells.slice(0, 12), (cell) => (cell ? cellText(cell).slice(0, 40) : '')),
    })),
    dataRows: dataRows.length,
    merges: grid.merges.length,
  };
}

function suggestionsFor(
  db: Db,
  session: TableSession,
  sheet: ReadSheet,
  headings: readonly string[],
): readonly TableColumn['suggestion'][] {
  const own = session.own?.get(sheet.name);
  if (own) return headings.map((heading) => placed(own.get(heading), 'export'));
  const remembered = rememberedPlaces(db, headingsKey(headings));
  if (!remembered) return suggestTargets(headings);
  return headings.map((heading) => placed(remembered[plainHeading(heading)], 'remembered'));
}

function placed(
  target: ImportTarget | undefined,
  source: 'export' | 'remembered',
): TableColumn['suggestion'] {
  return target !== undefined && placeTarget(target) ? { target, source } : undefined;
}

function describeColumns(
  headings: readonly string[],
  rows: readonly GridRow[],
): readonly Omit<TableColumn, 'suggestion'>[] {
  const columns = headings.map((header, column) => ({
    column,
    letters: columnLetters(column),
    header,
    samples: [] as string[],
    filled: 0,
    formulas: 0,
  }));
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (!cell || !column) continue;
      column.filled += 1;
      if (cell.formula) column.formulas += 1;
      if (column.samples.length < shownSamples) column.samples.push(cellText(cell).slice(0, shownText));
    }
  }
  return columns;
}

/** One key for a set of headings in whatever order the columns stand. */
export function headingsKey(headings: readonly string[]): string {
  const plain = headings.map(plainHeading).filter((heading) => heading !== '');
  return createHash('sha256').update(plain.toSorted().join('\n')).digest('hex');
}
