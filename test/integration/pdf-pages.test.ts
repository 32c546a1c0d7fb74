import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInternalFileHandlers } from '../../electron/core/files/internal-handlers.ts';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createPictureHandlers } from '../../electron/core/pictures/handlers.ts';
import { type FileWorkspace, openFileWorkspace } from '../support/file-workspace.ts';
import { smallPdf } from '../support/pictures.ts';

let room: FileWorkspace;
beforeAll(() => {
  room = openFileWorkspace();
});
afterAll(() => room.close());

const key = 'a'.repeat(64);
let keys = 0;
/** Asks the helper itself, as core does for a document that it does not hold. */
const draw = (content: Uint8Array, page = 1, longSide = 400, timeoutMs = 9_000) =>
  room.helper.run(
    {
      kind: 'pdf-page',
      key: String((keys += 1)).padStart(64, '0'),
      content: Uint8Array.from(content),
      page,
      longSide,
    },
    timeoutMs,
  );
const outcome = async (content: Uint8Array) => {
  const drawn = await draw(content);
  return drawn.ok ? 'drawn' : 'reason' in drawn ? drawn.reason : 'needs content';
};
/** Share of pixels that are not white. */
const inkOf = async (jpeg: Uint8Array) => {
  const grey = await sharp(jpeg).greyscale().raw().toBuffer();
  return grey.filter((value) => value < 128).length / grey.length;
};
async function textPdf(sizes: readonly (readonly [number, number])[], turn = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.HelveticaBold);
  for (const [at, [width, height]] of sizes.entries()) {
    const page = pdf.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawText(`PAGE ${at + 1}`, {
      x: width * 0.1,
      y: height * 0.5,
      size: Math.min(width, height) * 0.15,
      font,
    });
  }
  return await pdf.save();
}

test('pages of a document are counted and drawn by address, each once; nothing is written to disk', async () => {
  const id = room.newDossier();
  await room.add(id, [
    room.put(
      'Звіт.pdf',
      await textPdf([
        [595, 842],
        [842, 595],
      ]),
    ),
  ]);
  const [file] = listFiles(room.workspace.db, id);
  if (!file) throw new Error('one file');
  const pictures = createPictureHandlers(room.workspace);
  const internal = createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace });
  expect(file.pages).toBe(2);
  expect(await pictures['pictures.pdf']({ fileId: file.id })).toEqual({ ok: true, pages: 2 });
  const sizes: unknown[] = [];
  for (const page of [1, 2]) {
    const jpeg = await internal['internal.pdfPage']({ fileId: file.id, page, longSide: 1_200 });
    if (!jpeg) throw new Error('a page');
    const { width, height, format } = await sharp(jpeg).metadata();
    sizes.push([format, width, height]);
    expect(await inkOf(jpeg)).toBeGreaterThan(0.01);
    const again = await internal['internal.pdfPage']({ fileId: file.id, page, longSide: 1_200 });
    expect(again).toBe(jpeg);
  }
  expect(sizes).toEqual([
    ['jpeg', 848, 1_200],
    ['jpeg', 1_200, 848],
  ]);
  expect(await internal['internal.pdfPage']({ fileId: file.id, page: 3, longSide: 160 })).toBeUndefined();
  expect(await internal['internal.pdfPages']({ fileId: file.id })).toBe(2);
  expect(await internal['internal.pdfPages']({ fileId: '../x' })).toBeUndefined();
  const printed = await internal['internal.pdfPage']({ fileId: file.id, page: 1, longSide: 3_400 });
  const { width, height } = await sharp(printed).metadata();
  expect(Math.max(width, height)).toBe(3_400);
  expect(await pictures['pictures.pdfPage']({ fileId: file.id, page: 3 })).toEqual({
    problem: 'not-readable',
  });
  expect(await internal['internal.pdfPage']({ fileId: '../x', page: 1, longSide: 160 })).toBeUndefined();
  const locked = createInternalFileHandlers({ tokens: room.tokens, workspace: () => undefined });
  expect(await locked['internal.pdfPage']({ fileId: file.id, page: 1, longSide: 160 })).toBeUndefined();
  const onDisk = readdirSync(room.dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const entry of onDisk) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    // Long enough not to stand by chance in a megabyte of encrypted bytes.
    const found = ['\0\x10JFIF\0\x01', '%PDF-1.'].map((marker) => bytes.includes(marker));
    expect([entry.name, ...found]).toEqual([entry.name, false, false]);
  }
});

test('a picture is no document: its pages are not asked of it', async () => {
  const pictures = createPictureHandlers(room.workspace);
  const unknown = '0193a4e0-0000-7000-8000-00000000ffff' as never;
  expect(await pictures['pictures.pdf']({ fileId: unknown })).toEqual({ ok: false, problem: 'not-readable' });
});

test('S19: bad documents are refused by name or drawn harmlessly, and the next one is drawn', async () => {
  const good = await textPdf([[300, 300]]);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (a)]`;
  const lockedPdf = Buffer.from(
    smallPdf().toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${encrypt}`),
    'latin1',
  );
  const js = smallPdf({
    catalog: '/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>',
    extra: '3 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n',
  });
  const corpus: readonly (readonly [string, Uint8Array, string])[] = [
    ['whole', good, 'drawn'],
    ['no document', Buffer.from('nothing of a document'), 'corrupt'],
    ['empty', Buffer.alloc(0), 'corrupt'],
    ['cut', good.subarray(0, 200), 'corrupt'],
    ['with a password', lockedPdf, 'locked'],
    ['with a script that never ends', js, 'drawn'],
    ['a page of 200 by 200 inches', await textPdf([[14_400, 14_400]]), 'drawn'],
    ['a page as thin as a line', await textPdf([[14_400, 3]]), 'drawn'],
    ['turned', await textPdf([[300, 500]], 90), 'drawn'],
  ];
  const found: [string, string][] = [];
  for (const [name, content] of corpus) found.push([name, await outcome(content)]);
  expect(found).toEqual(corpus.map(([name, , expected]) => [name, expected]));
  const turned = await draw(await textPdf([[300, 500]], 90), 1, 500);
  expect(turned.ok && (await sharp(turned.jpeg).metadata()).width).toBe(500);
  expect(await outcome(good)).toBe('drawn');
});

test('S21: a page that takes too long ends the helper; a document of 5,000 pages opens, its last page is drawn', async () => {
  const long = smallPdf({ pages: 5_000 });
  expect(await draw(long, 5_000, 400, 1)).toEqual({ ok: false, reason: 'timeout' });
  const last = await draw(long, 5_000);
  expect(last.ok).toBe(true);
});

test('S19: bytes of a document flipped at random never end the helper for good', async () => {
  const good = Buffer.from(await textPdf([[300, 300]]));
  let state = 20_261_126;
  for (let round = 0; round < 40; round += 1) {
    const bad = Buffer.from(good);
    for (let flips = 0; flips < 30; flips += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bad[state % bad.length] = state >>> 24;
    }
    expect(['drawn', 'corrupt', 'locked', 'not-readable', 'timeout']).toContain(await outcome(bad));
  }
  expect(await outcome(good)).toBe('drawn');
});

test('the helper says when it no longer holds a document', async () => {
  expect(await room.helper.run({ kind: 'pdf', key }, 5_000)).toEqual({ ok: false, needsContent: true });
});
