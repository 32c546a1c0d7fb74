import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { TableNotice } from '../../../../shared/contract/table-import.ts';
import { sha256Schema, type Sha256 } from '../../../../shared/domain/ids.ts';
import type { Grid } from './grid.ts';
import type { Pacer } from './pacer.ts';
import { readPastedText, readTextFile, type TextTable } from './read-text-table.ts';
import { refused } from './refuse.ts';
import { tableLimits } from './table-limits.ts';
import { readWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';
import { openZipParts } from './zip-parts.ts';

export type ReadSheet = { readonly name: string; readonly hidden: boolean; readonly grid: Grid };
/** A whole table in memory, under the limits of `tableLimits`. */
export type ReadTable = {
  readonly format: 'xlsx' | 'csv' | 'pasted';
  readonly sizeBytes: number;
  readonly sha256: Sha256;
  readonly sheets: readonly ReadSheet[];
  readonly notices: readonly TableNotice[];
};

/**
 * Reads a file as a table; what it is, its content says, not its name. Throws AppError `file-refused` with the name of the
 * refusal, `cancelled` when called off. No formula is ever worked out, no macro run, no link followed.
 */
export async function readTableFile(path: string, pace: Pacer): Promise<ReadTable> {
  const sizeBytes = await sizeOf(path);
  if (sizeBytes === 0) throw refused('empty');
  if (sizeBytes > tableLimits.fileBytes) throw refused('too-large');
  const sha256 = await hashOf(path, pace);
  const head = await headOf(path);
  const start = head.subarray(0, 8).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) {
    return { format: 'xlsx', sizeBytes, sha256, ...(await readPackage(path, pace)) };
  }
  if (start === 'd0cf11e0a1b11ae1') throw refused(await oldKind(path, pace));
  if (/^(4d5a|7f454c46|25504446|52617221|377abcaf|1f8b|89504e47|ffd8ff)/.test(start))
    throw refused('not-a-table');
  if (sizeBytes > tableLimits.textFileBytes) throw refused('too-large');
  const text = await readTextFile(path, head, pace);
  return { format: 'csv', sizeBytes, sha256, ...asSheets(text) };
}

/** Reads what was pasted from the clipboard. */
export async function readPasted(text: string, pace: Pacer): Promise<ReadTable> {
  const bytes = Buffer.from(text);
  const sha256 = sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
  const table = await readPastedText(text.replace(/^\uFEFF/, ''), pace);
  return { format: 'pasted', sizeBytes: bytes.length, sha256, ...asSheets(table), notices: [] };
}

function asSheets({ grid, encoding, delimiter }: TextTable): Pick<ReadTable, 'sheets' | 'notices'> {
  if (grid.rows.length === 0) throw refused('empty');
  const sheets = [{ name: '', hidden: false, grid }];
  return {
    sheets,
    notices: [{ code: 'text-file', encoding, delimiter: delimiter === '\t' ? 'tab' : delimiter }],
  };
}

async function readPackage(path: string, pace: Pacer): Promise<Pick<ReadTable, 'sheets' | 'notices'>> {
  const zip = await openZipParts(path);
  try {
    const book = await readWorkbook(zip, pace);
    const sheets: ReadSheet[] = [];
    for (const { name, hidden, part } of book.sheets) {
      sheets.push({ name, hidden, grid: await readWorksheet(zip, part, book, pace) });
    }
    refuseTogether(sheets);
    const notices: TableNotice[] = [];
    if (book.macros) notices.push({ code: 'macros' });
    if (book.externalLinks) notices.push({ code: 'external-links' });
    return { sheets, notices };
  } finally {
    zip.close();
  }
}

/** Every sheet keeps its limits; together they keep them too. */
function refuseTogether(sheets: readonly ReadSheet[]): void {
  let cells = 0;
  for (const { grid } of sheets) for (const row of grid.rows) cells += row.cells.length;
  if (cells === 0) throw refused('empty');
  if (cells > tableLimits.cells * 2) throw refused('too-many-cells');
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw refused('not-readable');
    return found.size;
  } catch {
    throw refused('not-readable');
  }
}

async function hashOf(path: string, pace: Pacer): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    await pace();
  }
  return sha256Schema.parse(hash.digest('hex'));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(262_144);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** An OLE container holds an encrypted package or a book of before 2007; its directory names its streams in UTF-16. */
async function oldKind(path: string, pace: Pacer): Promise<'password' | 'old-xls' | 'not-a-table'> {
  const names = [
    ['EncryptedPackage', 'password'],
    ['Workbook', 'old-xls'],
    ['Book', 'old-xls'],
  ] as const;
  const found = new Set<string>();
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    for (const [name] of names) if (bytes.includes(Buffer.from(name, 'utf16le'))) found.add(name);
    tail = bytes.subarray(-64);
    await pace();
  }
  return names.find(([name]) => found.has(name))?.[1] ?? 'not-a-table';
}
