import type { ByteSink, TableWriter, WriteCell } from './write-cell.ts';

/**
 * Writes a text table as Excel in Ukraine opens it: UTF-8 with its mark, semicolons, CRLF. Only the first sheet goes in.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; our reader takes it away again.
 */
export function createCsvWriter(sink: ByteSink): TableWriter {
  const encoder = new TextEncoder();
  let buffer = '\uFEFF';
  let sheets = 0;
  const flush = async (): Promise<void> => {
    const bytes = encoder.encode(buffer);
    buffer = '';
    if (bytes.length > 0) await sink(bytes);
  };
  return {
    beginSheet: () => {
      sheets += 1;
    },
    row: async (cells) => {
      if (sheets > 1) return;
      buffer += `${cells.map(cellText).join(';')}\r\n`;
      if (buffer.length > 65_536) await flush();
    },
    done: flush,
  };
}

function cellText(cell: WriteCell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'date') return cell.shown;
  if (cell.kind !== 'text') return cell.text.replace('.', ',');
  const text = /^'*[=+\-@\t\r]/.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
