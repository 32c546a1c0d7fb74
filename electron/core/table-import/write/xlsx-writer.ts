import { Zip, ZipDeflate } from 'fflate';
import { AppError } from '../../../../shared/result.ts';
import { columnLetters } from '../read/grid.ts';
import { encodeExcelText } from '../read/excel-text.ts';
import type { ByteSink, TableWriter, WriteCell, WriteSheet } from './write-cell.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` of the styles below. */
const styles = { heading: 1, date: 2, money: 3, text: 4, number: 0 } as const;

/**
 * Writes an XLSX piece by piece: memory is that of a few rows. Texts are texts by type, so none is ever run as a formula;
 * the text format keeps zeros when somebody types on in the file.
 */
export function createXlsxWriter(sink: ByteSink): TableWriter {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw new AppError('internal', 'The table could not be packed', { cause: error });
    waiting.push(bytes);
  });
  const encoder = new TextEncoder();
  const sheets: WriteSheet[] = [];
  let part: ZipDeflate | undefined;
  let buffer = '';
  let rowNo = 0;
  const begin = (name: string): ZipDeflate => {
    const begun = new ZipDeflate(name, { level: 6 });
    zip.add(begun);
    return begun;
  };
  const add = (name: string, xml: string): void => begin(name).push(encoder.encode(xmlHead + xml), true);
  const flush = (final: boolean): void => {
    part?.push(encoder.encode(buffer), final);
    buffer = '';
  };
  const drain = async (): Promise<void> => {
    for (const bytes of waiting.splice(0)) await sink(bytes);
  };
  const endSheet = (): void => {
    if (!part) return;
    buffer += sheetTail(sheets.at(-1), rowNo);
    flush(true);
    part = undefined;
  };
  return {
    beginSheet: (sheet) => {
      endSheet();
      sheets.push(sheet);
      part = begin(`xl/worksheets/sheet${sheets.length}.xml`);
      buffer = xmlHead + sheetHead(sheet, sheets.length === 1);
      rowNo = 0;
    },
    row: async (cells) => {
      rowNo += 1;
      buffer += rowXml(cells, rowNo);
      if (buffer.length < 65_536) return;
      flush(false);
      await drain();
    },
    done: async () => {
      endSheet();
      add('xl/styles.xml', stylesXml);
      add('xl/workbook.xml', workbookXml(sheets));
      add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
      add('_rels/.rels', rootRelations);
      add('[Content_Types].xml', contentTypes(sheets.length));
      zip.end();
      await drain();
    },
  };
}

function rowXml(cells: readonly (WriteCell | undefined)[], rowNo: number): string {
  let xml = `<row r="${rowNo}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell) xml += cellXml(cell, `${columnLetters(column)}${rowNo}`);
  }
  return `${xml}</row>`;
}

function cellXml(cell: WriteCell, address: string): string {
  if (cell.kind === 'text') {
    const style = cell.heading ? styles.heading : styles.text;
    const text = encodeExcelText(cell.text);
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const value = cell.kind === 'date' ? String(cell.serial) : cell.text;
  return `<c r="${address}" s="${styles[cell.kind]}"><v>${value}</v></c>`;
}

function sheetHead({ columns, hidden }: WriteSheet, first: boolean): string {
  const freeze = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns
    .map(({ width, hidden: away }, index) => {
      const place = `min="${index + 1}" max="${index + 1}"`;
      return `<col ${place} width="${width}" customWidth="1"${away === true ? ' hidden="1"' : ''}/>`;
    })
    .join('');
  const view = `<sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${hidden === true ? '' : freeze}</sheetView>`;
  const cols = widths === '' ? '' : `<cols>${widths}</cols>`;
  return `<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews>${cols}<sheetData>`;
}

function sheetTail(sheet: WriteSheet | undefined, rows: number): string {
  const filtered = rows > 1 && sheet && sheet.hidden !== true && sheet.columns.length > 0;
  const filter = filtered ? `<autoFilter ref="A1:${columnLetters(sheet.columns.length - 1)}${rows}"/>` : '';
  return `</sheetData>${filter}</worksheet>`;
}

function workbookXml(sheets: readonly WriteSheet[]): string {
  const list = sheets
    .map(({ name, hidden }, index) => {
      const state = hidden === true ? ' state="hidden"' : '';
      return `<sheet name="${encodeExcelText(name).replaceAll('"', '&quot;')}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    })
    .join('');
  return `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const list = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  ).join('');
  const style = `<Relationship Id="rId${count + 1}" Type="${relationships}/styles" Target="styles.xml"/>`;
  return `<Relationships xmlns="${packaged}/relationships">${list}${style}</Relationships>`;
}

const rootRelations = `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function contentTypes(count: number): string {
  const list = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${officeType}.worksheet+xml"/>`,
  ).join('');
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${officeType}.styles+xml"/>${list}</Types>`;
}

const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
