import type { GridBuilder } from './grid-builder.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';

export const delimiters = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Gives the sign that parts the columns: the one that most lines of the beginning have equally often. */
export function detectDelimiter(head: string): Delimiter {
  const said = /^sep=(.)\r?\n/i.exec(head)?.[1];
  const named = delimiters.find((delimiter) => delimiter === said);
  if (named) return named;
  const plain = head.replace(/"(?:[^"]|"")*"/g, '');
  const lines = plain
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const first = counts[0] ?? 0;
  if (first === 0) return counts.some((count) => count > 0) ? 0.1 : 0;
  const same = counts.filter((count) => count === first).length / counts.length;
  return same * 100 + Math.min(first, 50);
}

export type DelimitedReader = {
  readonly write: (text: string) => void;
  readonly end: () => void;
};

/**
 * Reads delimited text piece by piece into the builder (RFC 4180, any line end, quotes anywhere in a cell as Excel reads
 * them). Rows are numbered as a spreadsheet shows them: a quoted line feed does not begin a row.
 */
export function createDelimitedReader(delimiter: Delimiter, builder: GridBuilder): DelimitedReader {
  const now = { row: 1, column: 0, cell: '', quoted: false, wasQuote: false, wasReturn: false, rows: 0 };
  const endCell = (): void => {
    const text = plainText(now.cell);
    if (text !== '') builder.add(now.row, now.column, { kind: 'text', text });
    now.cell = '';
    now.column += 1;
    if (now.column > tableLimits.columns * 4) throw refused('too-many-columns');
  };
  const endRow = (): void => {
    if (!(now.row === 1 && now.column === 0 && /^sep=.$/i.test(now.cell))) endCell();
    now.row += 1;
    now.column = 0;
    now.cell = '';
  };
  const take = (sign: string): void => {
    if (now.quoted) return takeQuoted(now, sign);
    if (sign === '"' && (now.cell === '' || now.cell === '=' || now.wasQuote)) {
      // `="00123"` is how tables keep zeros in text files.
      if (now.wasQuote) now.cell += '"';
      else now.cell = '';
      now.quoted = true;
      now.wasQuote = false;
      return;
    }
    now.wasQuote = false;
    if (sign === delimiter) endCell();
    else if (sign === '\r' || (sign === '\n' && !now.wasReturn)) endRow();
    else if (sign !== '\n') now.cell += sign;
    now.wasReturn = sign === '\r';
  };
  return {
    write: (text) => {
      for (const sign of text) take(sign);
      const limit = tableLimits.cellText + 10;
      if (now.cell.length > limit) throw refused(now.quoted ? 'open-quote' : 'long-cell', { row: now.row });
    },
    end: () => {
      if (now.quoted) throw refused('open-quote', { row: now.row });
      if (now.cell !== '' || now.column > 0) endRow();
    },
  };
}

type Now = { cell: string; quoted: boolean; wasQuote: boolean; wasReturn: boolean };

function takeQuoted(now: Now, sign: string): void {
  now.wasReturn = false;
  if (sign !== '"') {
    now.cell += sign;
    return;
  }
  // A second quote right behind opens it again, as a quote of the text.
  now.quoted = false;
  now.wasQuote = true;
}

/** `'=…` is how our own text files keep a text from being run as a formula. */
function plainText(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
