import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPdfPrinter } from './pdf.ts';
import { safeFileName } from './native.ts';
import { createPrintSheets } from './print-sheets.ts';
import { saveStoredFile } from './save-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new Uint8Array(3_000_000).fill(9);
const source = (failsAt = Infinity) => ({
  info: async () =>
    await Promise.resolve({ mediaType: 'application/pdf', sizeBytes: bytes.length, name: 'a.pdf' }),
  read: async (_kind: string, _id: string, offset: number, length: number) =>
    await (offset >= failsAt
      ? Promise.reject(new Error('core died'))
      : Promise.resolve(bytes.subarray(offset, offset + length))),
});

test('a stored file is written whole', async () => {
  const path = join(folder, 'a.pdf');
  await saveStoredFile(source(), 'id', path);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('a file that breaks off leaves nothing behind', async () => {
  const path = join(folder, 'a.pdf');
  await expect(saveStoredFile(source(2_000_000), 'id', path)).rejects.toThrow('core died');
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['../../etc/passwd', '__.._etc_passwd'],
  ['a\u202Egpj.exe', 'a_gpj.exe'],
  ['C:\\x\\y.pdf', 'C__x_y.pdf'],
  ['', 'file'],
  ['Акт № 5.pdf', 'Акт № 5.pdf'],
])('the name %j becomes %j in the dialog', (name, safe) => expect(safeFileName(name)).toBe(safe));

test('a PDF is served from memory under its own policy, once, and its window is closed even when printing fails', async () => {
  let handler: ((request: Request) => Response | Promise<Response>) | undefined;
  const loaded: string[] = [];
  let destroyed = 0;
  const show = createPrintSheets({
    session: { protocol: { handle: (_scheme: string, given: typeof handler) => (handler = given) } } as never,
    openWindow: () =>
      ({
        loadURL: async (address: string) => {
          const answer = await handler?.(new Request(address));
          loaded.push(`${answer?.headers.get('content-security-policy')} ${await answer?.text()}`);
        },
        webContents: { printToPDF: async () => await Promise.reject(new Error('no printer')) },
        destroy: () => (destroyed += 1),
      }) as never,
  });
  const print = createPdfPrinter(show);
  await expect(print('<p>Акт</p>')).rejects.toThrow('no printer');
  await expect(print('<p>Два</p>')).rejects.toThrow('no printer');
  expect(loaded[0]).toMatch(/default-src 'none'.*<p>Акт<\/p>/u);
  expect(destroyed).toBe(2);
  expect((await handler?.(new Request('app://print/other')))?.status).toBe(404);
});
