import type { LeafField } from '../../../shared/domain/fields/field.ts';
import type { Row } from './dossier-content.ts';
import { toValue } from '../../ui/dossier/field-text.ts';

/**
 * Reads cells copied from a spreadsheet: tab between columns, line feed between rows, quotes around a cell that
 * holds either. Gives undefined for a plain text of one cell, which is pasted as usual.
 */
export function parseCells(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (!match) return undefined;
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '') break;
    if (match[3] === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ''));
}

/**
 * Lays pasted cells over rows from one row and one column on; missing rows are added with new ids.
 * A first line that only repeats column names is left out.
 */
export function pasteInto(
  rows: readonly Row[],
  fields: readonly LeafField[],
  paste: {
    readonly cells: readonly (readonly string[])[];
    readonly row: number;
    readonly column: number;
    readonly headings: readonly string[];
    readonly newId: () => string;
  },
): readonly Row[] {
  const result = [...rows];
  const cells = isHeading(paste.cells[0] ?? [], paste.headings) ? paste.cells.slice(1) : paste.cells;
  for (const [offset, values] of cells.entries()) {
    const at = paste.row + offset;
    const row: Record<string, string | number | boolean> & { id: string } = {
      ...(result[at] ?? { id: paste.newId() }),
    };
    for (const [column, text] of values.entries()) {
      const field = fields[paste.column + column];
      const value = field ? toValue(field, text) : null;
      if (field && value !== null && !Array.isArray(value)) row[field.key] = value;
    }
    result[at] = row;
  }
  return result;
}

function isHeading(cells: readonly string[], headings: readonly string[]): boolean {
  const known = new Set(headings.map((heading) => heading.toLowerCase()));
  return cells.filter((cell) => known.has(cell.toLowerCase())).length >= 2;
}
