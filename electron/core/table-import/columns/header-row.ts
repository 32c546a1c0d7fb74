import type { Grid, GridRow } from '../read/grid.ts';
import { cellText } from '../values/value.ts';
import { suggestTargets } from './suggest.ts';

const lookAt = 20;

/**
 * Guesses the row of the headings among the first rows: many short texts, all different, that name known places. Gives 0
 * when no row looks like headings (a pasted table without them).
 */
export function guessHeaderRow(grid: Grid): number {
  const scored = grid.rows
    .slice(0, lookAt)
    .map((row, index) => ({ no: row.no, score: scoreOf(row, grid, index) }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left), { no: 0, score: 0 });
  return best.score >= 1 ? best.no : 0;
}

function scoreOf(row: GridRow, grid: Grid, index: number): number {
  const texts = headingsOf(row, grid.columns).filter((text) => text !== '');
  if (texts.length === 0) return 0;
  const cells = row.cells.filter((cell) => cell !== undefined);
  const allTexts = cells.every((cell) => cell.kind === 'text');
  const short = texts.every((text) => text.length <= 120);
  const different = new Set(texts).size === texts.length;
  const known = suggestTargets(texts).filter((each) => each !== undefined).length;
  const share = texts.length / Math.max(1, grid.columns);
  return known * 2 * share + (allTexts && short && different && known > 0 ? share : 0) - index * 0.01;
}

/** Gives the headings of a row by column; line breaks inside become spaces. */
export function headingsOf(row: GridRow | undefined, columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = row?.cells[column];
    return cell ? cellText(cell).replace(/\s+/gu, ' ').trim().slice(0, 200) : '';
  });
}
