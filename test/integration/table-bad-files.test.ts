import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableRefusal } from '../../shared/contract/table-import.ts';
import { bookParts, sheetXml, tableFile, tokenFor, xlsxOf } from '../support/tables.ts';
import { startTestCore, type TestCore } from '../support/test-core.ts';

let core: TestCore;
const made: string[] = [];

beforeAll(async () => {
  core = startTestCore({ seed: 31 });
  await core.firstRun();
});
afterAll(async () => {
  await core.dispose();
  for (const path of made) rmSync(dirname(path), { recursive: true, force: true });
});

function keep(name: string, bytes: Uint8Array | string): string {
  const path = tableFile(name, bytes);
  made.push(path);
  return path;
}

async function refusalOf(name: string, bytes: Uint8Array | string): Promise<string | undefined> {
  const token = await tokenFor(core, keep(name, bytes));
  const failure = await core.refusal('tables.open', { id: core.ports.newId(), token, name });
  expect(failure.code).toBe('file-refused');
  return failure.reason;
}

const heads = ['№', 'Вид майна', 'Назва лота', 'Стартова ціна', 'Код боржника', 'Боржник', 'Дата оцінки'];
const row = ['1', 'Квартира', 'Квартира у Києві', 1234.5, '14360506', 'АТ «Банк»', '31.12.2026'] as const;
const ole = (stream: string): Uint8Array => {
  const bytes = Buffer.alloc(4_096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1_024);
  return bytes;
};
const parts = () => bookParts([{ name: 'Лист1', xml: sheetXml([heads, row]) }]);
const withPart = (name: string, bytes: Uint8Array) => zipSync({ ...parts(), [name]: bytes });
const sheetOf = (xml: string) => zipSync(bookParts([{ name: 'Лист1', xml }]));
const encrypted = (): Uint8Array => {
  const bytes = Buffer.from(zipSync(parts()));
  // Bit 0 of the general flags, in every central header: the entry is encrypted.
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  }
  return bytes;
};
const bomb = (): Uint8Array => withPart('xl/worksheets/sheet1.xml', new Uint8Array(60_000_000).fill(32));
const lyingBomb = (): Uint8Array => {
  const bytes = Buffer.from(bomb());
  const honest = 60_000_000;
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (bytes.readUInt32LE(at) === honest) bytes.writeUInt32LE(1_000, at);
  }
  return bytes;
};

test.each<[string, string, () => Uint8Array | string, TableRefusal]>([
  ['an empty file', 'a.xlsx', () => '', 'empty'],
  ['a book without one filled cell', 'a.xlsx', () => sheetOf(sheetXml([])), 'empty'],
  ['a book with a password', 'a.xlsx', () => ole('EncryptedPackage'), 'password'],
  ['a zip with encrypted entries', 'a.xlsx', encrypted, 'password'],
  ['a book of before 2007 named .xlsx', 'a.xlsx', () => ole('Workbook'), 'old-xls'],
  ['another OLE file', 'a.xls', () => ole('WordDocument'), 'not-a-table'],
  ['a binary book', 'a.xlsb', () => withPart('xl/workbook.bin', strToU8('x')), 'xlsb'],
  ['a Word document', 'a.xlsx', () => withPart('word/document.xml', strToU8('<w/>')), 'not-a-table'],
  ['any other zip', 'a.xlsx', () => zipSync({ 'a.txt': strToU8('текст') }), 'not-a-table'],
  [
    'an OpenDocument table',
    'a.ods',
    () => zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
    'ods',
  ],
  ['a zip bomb', 'a.xlsx', bomb, 'bomb'],
  ['a zip bomb that lies about its size', 'a.xlsx', lyingBomb, 'corrupt'],
  ['a zip cut in the middle', 'a.xlsx', () => zipSync(parts()).subarray(0, 900), 'corrupt'],
  ['a sheet that is not XML', 'a.xlsx', () => sheetOf('<worksheet><sheetData><row></sheetData>'), 'corrupt'],
  [
    'a sheet with a DOCTYPE and growing entities',
    'a.xlsx',
    () =>
      sheetOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'),
    'doctype',
  ],
  ['tags ten thousand deep', 'a.xlsx', () => sheetOf('<a>'.repeat(10_000)), 'corrupt'],
  [
    'rows that go back',
    'a.xlsx',
    () =>
      sheetOf(
        '<worksheet><sheetData><row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
      ),
    'corrupt',
  ],
  [
    'a shared string that is not there',
    'a.xlsx',
    () =>
      sheetOf('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>'),
    'corrupt',
  ],
  ['no sheets', 'a.xlsx', () => zipSync(bookParts([])), 'no-sheets'],
  [
    'a cell far to the right',
    'a.xlsx',
    () => sheetOf('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
    'too-many-columns',
  ],
  ['a cell of 40,000 signs', 'a.xlsx', () => xlsxOf([['a'.repeat(40_000)]]), 'long-cell'],
  [
    'one text without end',
    'a.xlsx',
    () =>
      sheetOf(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'аб'.repeat(1_500_000)}`),
    'long-cell',
  ],
  [
    '60,000 rows',
    'a.xlsx',
    () => xlsxOf(Array.from({ length: 60_000 }, (_, index) => [index])),
    'too-many-rows',
  ],
  [
    '2,500 parts',
    'a.xlsx',
    () =>
      zipSync({
        ...parts(),
        ...Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`p/${index}`, new Uint8Array()])),
      }),
    'too-many-parts',
  ],
  ['a web page named .xls', 'a.xls', () => '<html><table><tr><td>1</td></tr></table></html>', 'markup'],
  [
    'a program named .xlsx',
    'a.xlsx',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
    'not-a-table',
  ],
  ['a picture named .csv', 'a.csv', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'not-a-table'],
  [
    'noise named .csv',
    'a.csv',
    () => Uint8Array.from({ length: 5_000 }, (_, index) => (index * 37) % 256),
    'binary',
  ],
  [
    'a quote that never closes',
    'a.csv',
    () => `Назва;Ціна\n"відкрито;${'рядок\n'.repeat(20_000)}`,
    'open-quote',
  ],
  [
    'a CSV of 600 columns',
    'a.csv',
    () => Array.from({ length: 600 }, (_, index) => `к${index}`).join(';'),
    'too-many-columns',
  ],
])('%s is refused by name', async (_what, name, bytes, reason) => {
  expect(await refusalOf(name, bytes())).toBe(reason);
});

test('a file that is gone and a folder are refused by name', async () => {
  const failure = async (path: string) => {
    const token = await tokenFor(core, path);
    return await core.refusal('tables.open', { id: core.ports.newId(), token, name: 'a.xlsx' });
  };
  expect(await failure('/nowhere/at/all.xlsx')).toMatchObject({ reason: 'not-readable' });
  expect(await failure(core.dataDir)).toMatchObject({ reason: 'not-readable' });
});
