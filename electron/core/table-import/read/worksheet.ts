import { dateOfSerial } from './date-serial.ts';
import { decodeExcelText } from './excel-text.ts';
import { type Cell, type Grid, type GridRow, type Merge, parseAddress } from './grid.ts';
import { createGridBuilder, type GridBuilder } from './grid-builder.ts';
import type { Pacer } from './pacer.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';
import type { Workbook } from './workbook.ts';
import { attribute, type Attributes, readXml } from './xml-parts.ts';
import type { ZipParts } from './zip-parts.ts';

export type { GridRow };

/** Reads one sheet. Only rows and cells that hold something are kept; limits are those of `tableLimits`. */
export async function readWorksheet(
  zip: ZipParts,
  path: string,
  book: Pick<Workbook, 'dateSystem' | 'sharedStrings' | 'dateStyles'>,
  pace: Pacer,
): Promise<Grid> {
  const part = await zip.open(path);
  if (!part) throw refused('corrupt');
  const builder = createGridBuilder();
  const merges: Merge[] = [];
  await readXml(part, createListener(builder, merges, book), pace);
  return builder.done(merges);
}

type Open = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: boolean;
};

function createListener(
  builder: GridBuilder,
  merges: Merge[],
  book: Pick<Workbook, 'dateSystem' | 'sharedStrings' | 'dateStyles'>,
) {
  const now: Open = { row: 0, column: -1, type: '', style: 0, value: '', inline: '', formula: false };
  let taking: 'value' | 'inline' | undefined;
  let inCell = false;
  let phonetic = 0;
  const begin: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row: (attributes) => {
      const no = attribute(attributes, 'r');
      now.row = no === undefined ? now.row + 1 : wholeNumber(no);
      now.column = -1;
    },
    c: (attributes) => {
      beginCell(now, attributes);
      inCell = true;
    },
    v: () => {
      if (inCell) taking = 'value';
    },
    t: () => {
      if (inCell && phonetic === 0) taking = 'inline';
    },
    f: () => {
      now.formula = true;
    },
    rPh: () => {
      phonetic += 1;
    },
    mergeCell: (attributes) => {
      if (merges.length >= tableLimits.merges) throw refused('too-many-merges');
      const merge = parseMerge(attribute(attributes, 'ref') ?? '');
      if (merge) merges.push(merge);
    },
  };
  return {
    open: (name: string, attributes: Attributes) => {
      taking = undefined;
      if (Object.hasOwn(begin, name)) begin[name]?.(attributes);
    },
    close: (name: string) => {
      taking = undefined;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'c' || !inCell) return;
      inCell = false;
      const cell = toCell(now, book);
      if (cell) builder.add(now.row, now.column, cell);
    },
    text: (piece: string) => {
      if (taking) now[taking] += piece;
    },
  };
}

function beginCell(now: Open, attributes: Attributes): void {
  const address = attribute(attributes, 'r');
  const place = address === undefined ? undefined : parseAddress(address);
  if (address !== undefined && !place) throw refused('corrupt');
  if (now.row === 0) now.row = place?.row ?? 1;
  if (place && place.row !== now.row) throw refused('corrupt');
  now.column = place ? place.column : now.column + 1;
  now.type = attribute(attributes, 't') ?? 'n';
  now.style = Number(attribute(attributes, 's') ?? '0');
  now.value = '';
  now.inline = '';
  now.formula = false;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw refused('corrupt');
  return Number(text);
}

function toCell(now: Open, book: Parameters<typeof readWorksheet>[2]): Cell | undefined {
  const cell = valueOf(now, book);
  if (!cell) return now.formula ? { kind: 'error', text: 'formula', formula: true } : undefined;
  return now.formula ? { ...cell, formula: true } : cell;
}

function valueOf(now: Open, book: Parameters<typeof readWorksheet>[2]): Cell | undefined {
  switch (now.type) {
    case 's':
      return textCell(sharedString(now.value, book.sharedStrings));
    case 'inlineStr':
      return textCell(decodeExcelText(now.inline));
    case 'str':
      return textCell(decodeExcelText(now.value));
    case 'b':
      return now.value === '' ? undefined : { kind: 'boolean', value: now.value.trim() === '1' };
    case 'e':
      return { kind: 'error', text: now.value.slice(0, 20) };
    case 'd':
      return isoDateCell(now.value.trim());
    default:
      return numberCell(now, book);
  }
}

function sharedString(value: string, strings: readonly string[]): string {
  const index = Number(value.trim());
  const text = value.trim() === '' ? '' : strings[index];
  if (text === undefined) throw refused('corrupt');
  return text;
}

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

function isoDateCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text);
  if (!match) return { kind: 'error', text: text.slice(0, 20) };
  const time = match[2] === undefined || match[2] === '00:00' ? '' : `T${match[2]}`;
  return { kind: 'date', text: `${match[1]}${time}` };
}

function numberCell(now: Open, book: Parameters<typeof readWorksheet>[2]): Cell | undefined {
  const text = now.value.trim();
  if (text === '') return undefined;
  const number = Number(text);
  if (text.length > 60 || !Number.isFinite(number)) return { kind: 'error', text: text.slice(0, 20) };
  if (book.dateStyles[now.style] !== true) return { kind: 'number', text };
  const date = dateOfSerial(number, book.dateSystem);
  return date === undefined ? { kind: 'error', text } : { kind: 'date', text: date };
}

function parseMerge(ref: string): Merge | undefined {
  const [from = '', to = from] = ref.split(':');
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (!first || !last) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
