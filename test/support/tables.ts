import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type {
  ImportReport,
  OpenedTable,
  TableLayout,
  TablePlan,
} from '../../shared/contract/table-import.ts';
import type { TestCore } from './test-core.ts';

/** A cell of a made sheet: plain values, or XML as it stands. */
export type MadeCell = string | number | boolean | null | { readonly xml: string };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Gives the name of a column, from 0. */
export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function cellXml(cell: MadeCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replaceAll('@@', address);
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** Gives the XML of a sheet from rows of cells; `tail` goes behind the data (merges and the like). */
export function sheetXml(rows: readonly (readonly MadeCell[])[], tail = ''): string {
  const data = rows
    .map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join('');
      return `<row r="${index + 1}">${cells}</row>`;
    })
    .join('');
  return `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${tail}</worksheet>`;
}

/** Formats of the cells of a made book: 0 plain, 1 day, 2 «dd.mm.yyyy», 3 sum. */
const stylesXml = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>`;

export type BookOptions = {
  readonly sheets?: readonly { readonly name: string; readonly xml: string }[];
  readonly sharedStrings?: readonly string[];
  readonly date1904?: boolean;
  readonly extra?: Zippable;
};

/** Gives the parts of a small book; a test may change them before packing. */
export function bookParts(sheets: NonNullable<BookOptions['sheets']>, options: BookOptions = {}): Zippable {
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets
    .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  const relations = sheets
    .map(
      (_sheet, index) =>
        `<Relationship Id="rId${index + 1}" Type="${rels}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('');
  const strings = options.sharedStrings?.map(
    (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
  );
  const property = options.date1904 === true ? '<workbookPr date1904="1"/>' : '';
  return {
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="x"/>`),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="x"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${rels}">${property}<sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`${head}<Relationships xmlns="x">${relations}</Relationships>`),
    'xl/styles.xml': strToU8(stylesXml),
    ...(strings
      ? { 'xl/sharedStrings.xml': strToU8(`${head}<sst xmlns="${main}">${strings.join('')}</sst>`) }
      : {}),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(xml)]),
    ),
    ...options.extra,
  };
}

/** Packs parts into a book: the same parts give the same bytes, whenever they are packed (ZIP keeps the time). */
export const packed = (parts: Zippable): Uint8Array => zipSync(parts, { mtime: '2026-01-05T12:00:00' });

/** Packs rows into a book of one sheet. */
export function xlsxOf(
  rows: readonly (readonly MadeCell[])[],
  options: BookOptions & { readonly tail?: string } = {},
) {
  return packed(bookParts([{ name: 'Лист1', xml: sheetXml(rows, options.tail) }], options));
}

/** Writes bytes into a folder of its own; gives the path. */
export function tableFile(name: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'lotdesk-table-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** Gives a one-time token for a path, as the shell does after a dialog. */
export async function tokenFor(
  core: TestCore,
  path: string,
  use: 'read' | 'write' = 'read',
): Promise<string> {
  const reply = await core.core.internal('internal.registerPaths', { paths: [path], use });
  if (!reply.ok) throw new Error('the path was not registered');
  return (reply.value as readonly { readonly token: string }[])[0]?.token ?? '';
}

export type TableDesk = {
  readonly opened: OpenedTable;
  readonly layout: TableLayout;
  readonly plan: TablePlan;
};

/** Opens a file and takes every suggestion, as a person does who presses Enter all the way. */
export async function openTable(
  core: TestCore,
  path: string,
  change: Partial<TablePlan> = {},
): Promise<TableDesk> {
  const token = await tokenFor(core, path);
  const id = core.ports.newId();
  const opened = await core.call('tables.open', { id, token, name: path.split('/').at(-1) ?? '' });
  const layout = await core.call('tables.layout', { id, sheet: opened.sheet });
  return { opened, layout, plan: { ...planOf(opened, layout), ...change } };
}

export function planOf(opened: OpenedTable, layout: TableLayout): TablePlan {
  return {
    sheet: opened.sheet,
    headerRow: layout.headerRow,
    objectType: null,
    columns: layout.columns.flatMap(({ column, suggestion }) =>
      suggestion ? [{ column, target: suggestion.target }] : [],
    ),
    photosBy: 'row',
    fillMerged: false,
    padCodes: false,
  };
}

/** Brings in everything that goes, or with `withErrors` what can be read of the rest too. */
export async function importAll(
  core: TestCore,
  { opened, plan }: TableDesk,
  options: { readonly withErrors?: boolean; readonly withDuplicates?: boolean } = {},
): Promise<ImportReport> {
  return await core.call('tables.import', {
    id: opened.id,
    plan,
    withErrors: options.withErrors ?? false,
    withDuplicates: options.withDuplicates ?? false,
    without: [],
  });
}

export async function preview(core: TestCore, { opened, plan }: TableDesk, limit = 200) {
  return await core.call('tables.preview', {
    id: opened.id,
    plan,
    show: 'all',
    offset: 0,
    limit,
    photosVersion: 0,
  });
}
