import { posix } from 'node:path';
import { decodeExcelText } from './excel-text.ts';
import { isDateFormat } from './date-serial.ts';
import type { Pacer } from './pacer.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';
import { attribute, readXml } from './xml-parts.ts';
import type { ZipParts } from './zip-parts.ts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };
/** What every sheet of a book needs to be read. */
export type Workbook = {
  readonly sheets: readonly SheetPart[];
  readonly dateSystem: 1900 | 1904;
  readonly sharedStrings: readonly string[];
  /** By index of the cell's style: true when its numbers are days. */
  readonly dateStyles: readonly boolean[];
  readonly macros: boolean;
  readonly externalLinks: boolean;
};

/** Reads the book beside its sheets. Refuses by name what is a package of another kind. */
export async function readWorkbook(zip: ZipParts, pace: Pacer): Promise<Workbook> {
  refuseOtherPackages(zip);
  const root = (await readRelations(zip, '', pace)).find(({ type }) => type.endsWith('/officeDocument'));
  const path = root?.target ?? 'xl/workbook.xml';
  const relations = await readRelations(zip, path, pace);
  const targetOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
  const { sheets, dateSystem } = await readSheets(zip, path, pace);
  const placed = sheets.flatMap(({ id, ...sheet }) => {
    const target = relations.find((relation) => relation.id === id);
    return target?.type.endsWith('/worksheet') ? [{ ...sheet, part: target.target }] : [];
  });
  if (placed.length === 0) throw refused('no-sheets');
  return {
    sheets: placed,
    dateSystem,
    sharedStrings: await readSharedStrings(zip, targetOf('sharedStrings') ?? 'xl/sharedStrings.xml', pace),
    dateStyles: await readDateStyles(zip, targetOf('styles') ?? 'xl/styles.xml', pace),
    macros: zip.names.some((name) => name.endsWith('vbaproject.bin')),
    externalLinks: zip.names.some((name) => name.startsWith('xl/externallinks/')),
  };
}

function refuseOtherPackages(zip: ZipParts): void {
  if (zip.has('xl/workbook.bin')) throw refused('xlsb');
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) throw refused('ods');
  if (!zip.has('[Content_Types].xml')) throw refused('not-a-table');
  if (zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) throw refused('not-a-table');
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function readRelations(zip: ZipParts, of: string, pace: Pacer): Promise<readonly Relation[]> {
  const folder = posix.dirname(of);
  const part = await zip.open(
    of === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(of)}.rels`),
  );
  const relations: Relation[] = [];
  if (!part) return relations;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
    if (relations.length >= tableLimits.parts) throw refused('too-many-parts');
    const target = attribute(attributes, 'Target') ?? '';
    relations.push({
      id: attribute(attributes, 'Id') ?? '',
      type: attribute(attributes, 'Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    });
  };
  await readXml(part, { open }, pace);
  return relations;
}

async function readSheets(zip: ZipParts, path: string, pace: Pacer) {
  const part = await zip.open(path);
  if (!part) throw refused('corrupt');
  const sheets: { readonly id: string; readonly name: string; readonly hidden: boolean }[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'workbookPr' && /^(1|true)$/.test(attribute(attributes, 'date1904') ?? ''))
      dateSystem = 1904;
    if (name !== 'sheet') return;
    if (sheets.length >= tableLimits.sheets) throw refused('too-many-sheets');
    sheets.push({
      id: attribute(attributes, 'id') ?? '',
      name: (attribute(attributes, 'name') ?? '').slice(0, 100),
      hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
    });
  };
  await readXml(part, { open }, pace);
  return { sheets, dateSystem };
}

async function readSharedStrings(zip: ZipParts, path: string, pace: Pacer): Promise<readonly string[]> {
  const part = await zip.open(path);
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let phonetic = 0;
  let taking = false;
  let total = 0;
  await readXml(
    part,
    {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic += 1;
        if (name === 't') taking = phonetic === 0;
      },
      close: (name) => {
        if (name === 't') taking = false;
        if (name === 'rPh') phonetic -= 1;
        if (name !== 'si') return;
        if (strings.length >= tableLimits.cells) throw refused('too-many-cells');
        strings.push(decodeExcelText(text));
      },
      text: (piece) => {
        if (!taking) return;
        text += piece;
        total += piece.length;
        if (total > tableLimits.text) throw refused('too-much-text');
      },
    },
    pace,
  );
  return strings;
}

async function readDateStyles(zip: ZipParts, path: string, pace: Pacer): Promise<readonly boolean[]> {
  const part = await zip.open(path);
  if (!part) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (codes.size + formats.length > tableLimits.styles) throw refused('corrupt');
    const id = Number(attribute(attributes, 'numFmtId') ?? '0');
    if (name === 'cellXfs') inCellStyles = true;
    if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
    if (name === 'xf' && inCellStyles) formats.push(id);
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCellStyles = false;
  };
  await readXml(part, { open, close }, pace);
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
