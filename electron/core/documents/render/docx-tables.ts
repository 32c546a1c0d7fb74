import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Column, FieldRow } from '../document-model.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C0C0C0' } as const;
const full = { style: BorderStyle.SINGLE, size: 4, color: '555555' } as const;
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 };

/** Name and value in two columns, a fine line under each row. */
export function fieldsTable(rows: readonly FieldRow[], width: number): Table {
  const widths = [Math.round(width * 0.36), Math.round(width * 0.64)];
  const borders = {
    top: none,
    left: none,
    right: none,
    bottom: thin,
    insideHorizontal: thin,
    insideVertical: none,
  };
  return tableOf(
    widths,
    borders,
    rows.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [cellOf(label, widths[0] ?? 0), cellOf(value, widths[1] ?? 0)],
        }),
    ),
  );
}

/** A table with a head that repeats on each page. */
export function gridTable({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number): Table {
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  const borders = {
    top: full,
    left: full,
    right: full,
    bottom: full,
    insideHorizontal: full,
    insideVertical: full,
  };
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ title }, at) =>
      cellOf(title, widths[at] ?? 0, { size: 18, bold: true, alignment: AlignmentType.CENTER }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => cellOf(row[at] ?? '', widths[at] ?? 0, lookOf(column))),
      }),
  );
  return tableOf(widths, borders, [head, ...body]);
}

/** Position, line for the signature, name; «М. П.» and «(підпис)» under them. */
export function signatureTable(
  { position, name, seal }: Extract<Block, { kind: 'signature' }>,
  width: number,
): Table {
  const widths = [0.36, 0.3, 0.34].map((share) => Math.round(width * share));
  const borders = {
    top: none,
    left: none,
    right: none,
    bottom: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const small = { size: 17, alignment: AlignmentType.CENTER };
  return tableOf(widths, borders, [
    new TableRow({
      cantSplit: true,
      children: [position, '____________________', name].map((text, at) => cellOf(text, widths[at] ?? 0)),
    }),
    new TableRow({
      children: [seal ? 'М. П.' : '', '(підпис)', ''].map((text, at) =>
        cellOf(text, widths[at] ?? 0, at === 1 ? small : { size: 17 }),
      ),
    }),
  ]);
}

type Look = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly font?: string;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

function lookOf({ align, code }: Column): Look {
  const alignment = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER, left: AlignmentType.LEFT }[
    align ?? 'left'
  ];
  return code ? { size: 14, font: 'Courier New', alignment } : { size: 18, alignment };
}

function cellOf(text: string, width: number, look: Look = {}): TableCell {
  const { size = 22, bold = false, font = 'Times New Roman', alignment = AlignmentType.LEFT } = look;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    children: text
      .split('\n')
      .map((line) => new Paragraph({ alignment, children: [new TextRun({ text: line, size, bold, font })] })),
  });
}

function tableOf(widths: readonly number[], borders: object, rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders,
    rows: [...rows],
  });
}
