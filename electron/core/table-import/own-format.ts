import type { ImportTarget } from '../../../shared/domain/table-import/target.ts';
import { headingsOf } from './columns/header-row.ts';
import type { Grid, GridRow } from './read/grid.ts';
import type { ReadTable } from './read/open-table.ts';
import { cellText } from './values/value.ts';

/** The hidden sheet of an exported book: which heading of which sheet is which place. */
export const machineSheet = '_lotdesk';
export const formatName = 'lotdesk-table';
export const formatVersion = '1';
export const mainSheet = 'Досьє';
/** Lists of a dossier have sheets of their own, joined by the number of the lot. */
export const listSheets = [
  { name: 'Сторони', list: '/parties/list' },
  { name: 'Обтяження', list: '/rights/encumbrances' },
  { name: 'Перелік речей', list: '/items' },
] as const;
export type ListPointer = (typeof listSheets)[number]['list'];

/** Heading → place, by sheet. A column that was moved keeps its heading, so it keeps its place. */
export type OwnFormat = ReadonlyMap<string, ReadonlyMap<string, ImportTarget>>;

/** Gives what the hidden sheet says, or undefined when the table is not an export of this program. */
export function readOwnFormat(table: Pick<ReadTable, 'sheets'>): OwnFormat | undefined {
  const machine = table.sheets.find(({ name }) => name === machineSheet);
  if (!machine) return undefined;
  const rows = machine.grid.rows.map(({ cells }) => cells.map((cell) => (cell ? cellText(cell) : '')));
  const [first, ...rest] = rows;
  if (first?.[0] !== formatName || first[1] !== formatVersion) return undefined;
  const format = new Map<string, Map<string, ImportTarget>>();
  for (const [sheet = '', heading = '', target = ''] of rest) {
    const places = format.get(sheet) ?? new Map<string, ImportTarget>();
    format.set(sheet, places.set(heading, target));
  }
  return format;
}

/** One row of a list sheet with what its columns are: leaf key by column. */
export type ListRow = {
  readonly sheet: string;
  readonly row: GridRow;
  readonly keys: ReadonlyMap<number, string>;
};
export type JoinedLists = {
  /** Rows of the lists by the number of their lot. */
  readonly byNumber: ReadonlyMap<string, ReadonlyMap<ListPointer, readonly ListRow[]>>;
  /** Place of the column with the number, for naming rows that belong to no lot. */
  readonly count: number;
};

/** Gathers the list sheets of an export by the number of the lot. */
export function joinLists(table: Pick<ReadTable, 'sheets'>, format: OwnFormat): JoinedLists {
  const byNumber = new Map<string, Map<ListPointer, ListRow[]>>();
  let count = 0;
  for (const { name, list } of listSheets) {
    const places = format.get(name);
    const grid = table.sheets.find((sheet) => sheet.name === name)?.grid;
    if (!places || !grid) continue;
    const { keys, numberColumn } = keysOf(grid, places, list);
    if (numberColumn === -1) continue;
    for (const row of grid.rows.slice(1)) {
      const number = row.cells[numberColumn];
      if (!number) continue;
      const lists = byNumber.get(cellText(number).trim()) ?? new Map<ListPointer, ListRow[]>();
      byNumber.set(cellText(number).trim(), lists);
      lists.set(list, [...(lists.get(list) ?? []), { sheet: name, row, keys }]);
      count += 1;
    }
  }
  return { byNumber, count };
}

function keysOf(grid: Grid, places: ReadonlyMap<string, ImportTarget>, list: ListPointer) {
  const keys = new Map<number, string>();
  let numberColumn = -1;
  for (const [column, heading] of headingsOf(grid.rows[0], grid.columns).entries()) {
    const target = places.get(heading);
    if (target === '#number') numberColumn = column;
    else if (target?.startsWith(`${list}/*/`) === true) keys.set(column, target.slice(list.length + 3));
  }
  return { keys, numberColumn };
}
