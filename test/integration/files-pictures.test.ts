import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gps, orientation } from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blobsOf } from '../../electron/core/files/blobs.ts';
import { listFiles } from '../../electron/core/files/file-store.ts';
import { createNodeImageHelper } from '../../electron/core/files/image-helper-client.ts';
import { createInternalFileHandlers } from '../../electron/core/files/internal-handlers.ts';
import { createPictureHandlers } from '../../electron/core/pictures/handlers.ts';
import type { ImageResult } from '../../electron/core/ports.ts';
import { hugePng } from '../support/huge-png.ts';
import { helperEntry, openFileWorkspace } from '../support/file-workspace.ts';
import { phonePhoto, pngBomb, pngChunk } from '../support/pictures.ts';

const helper = createNodeImageHelper(helperEntry);
const limits = { maxPixels: 50_000_000, minLongSide: 300, timeoutMs: 20_000 };
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lotdesk-pictures-'));
});
afterAll(async () => {
  await helper.stop();
  rmSync(dir, { recursive: true, force: true });
});
const process = (bytes: Uint8Array, own = limits) => {
  const path = join(dir, 'picture');
  writeFileSync(path, bytes);
  return helper.run({ kind: 'picture', path, limits: own }, own.timeoutMs);
};
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const ok = (result: ImageResult) => {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
};

test('S20: the copy has no GPS, camera, XMP, IPTC or comment; orientation and pixels stay', async () => {
  const source = await phonePhoto({ width: 1_800, height: 1_200, orientation: 6 });
  expect(await gps(source)).toBeDefined();
  const result = ok(await process(source));
  const stripped = Buffer.from(result.stripped);
  expect(stripped.includes('MARKER')).toBe(false);
  expect(await gps(stripped)).toBeUndefined();
  expect(await orientation(stripped)).toBe(6);
  expect({ width: result.width, height: result.height }).toEqual({ width: 1_200, height: 1_800 });
  expect((await pixels(stripped)).equals(await pixels(source))).toBe(true);
});

test('view and thumbnail are upright JPEG of the wanted size without metadata', async () => {
  const result = ok(await process(await phonePhoto({ width: 2_400, height: 1_600, orientation: 8 })));
  const view = await sharp(result.view).metadata();
  const thumbnail = await sharp(result.thumbnail).metadata();
  expect([view.format, view.width, view.height, view.exif]).toEqual(['jpeg', 1_067, 1_600, undefined]);
  expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual(['jpeg', 213, 320]);
});

test('stripping is idempotent: the copy of a copy is the same bytes', async () => {
  const first = ok(await process(await phonePhoto({ width: 800, height: 600, orientation: 3 })));
  const second = ok(await process(first.stripped));
  expect(Buffer.from(second.stripped).equals(Buffer.from(first.stripped))).toBe(true);
});

test('a progressive JPEG keeps all its scans', async () => {
  const source = await sharp(await phonePhoto({ width: 900, height: 700 }))
    .jpeg({ progressive: true })
    .toBuffer();
  const result = ok(await process(source));
  expect((await pixels(result.stripped)).equals(await pixels(source))).toBe(true);
});

test('what stands behind the picture (polyglot) does not travel', async () => {
  const source = Buffer.concat([
    await phonePhoto({ width: 800, height: 600 }),
    Buffer.from('PK\u0003\u0004MARKER-ZIP'),
  ]);
  expect(Buffer.from(ok(await process(source)).stripped).includes('MARKER')).toBe(false);
});

test('PNG: text, time and private chunks are left out, pixels stay', async () => {
  const plain = await sharp(await phonePhoto({ width: 700, height: 500 }))
    .png()
    .toBuffer();
  const text = pngChunk('tEXt', Buffer.from('Comment\0MARKER-TEXT'));
  const source = Buffer.concat([
    plain.subarray(0, 33),
    text,
    pngChunk('prVt', Buffer.from('MARKER')),
    plain.subarray(33),
  ]);
  const result = ok(await process(source));
  expect(result.mediaType).toBe('image/png');
  expect(Buffer.from(result.stripped).includes('MARKER')).toBe(false);
  expect((await sharp(result.stripped).raw().toBuffer()).equals(await sharp(plain).raw().toBuffer())).toBe(
    true,
  );
});

test('damaged, bombs and wrong sizes are refused with their reason', async () => {
  const photo = await phonePhoto({ width: 1_000, height: 800 });
  const scan = photo.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scrambled = Buffer.from(photo);
  for (let at = scan + 40; at < photo.length - 40; at += 11) scrambled[at] = 0x37;
  const cut = photo.subarray(0, Math.floor(photo.length * 0.6));
  const cutButClosed = Buffer.concat([cut, Buffer.from([0xff, 0xd9])]);
  const reasons: Record<string, Uint8Array> = {
    'cut in the middle': cut,
    'cut and closed': cutButClosed,
    scrambled,
    'no picture': Buffer.from('not a picture at all'),
    empty: Buffer.alloc(0),
    '196-megapixel PNG': pngBomb(14_000, 14_000),
    'PNG with missing rows': pngBomb(5_000, 5_000),
    'small picture': await phonePhoto({ width: 200, height: 100 }),
  };
  const found: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(reasons)) {
    const result = await process(bytes);
    found[name] = result.ok ? 'taken' : result.reason;
  }
  expect(found).toEqual({
    'cut in the middle': 'corrupt',
    'cut and closed': 'corrupt',
    scrambled: 'corrupt',
    'no picture': 'corrupt',
    empty: 'empty',
    '196-megapixel PNG': 'too-many-pixels',
    'PNG with missing rows': 'corrupt',
    'small picture': 'too-small',
  });
});

test('S21: a picture that takes too long ends the helper; the next one starts a new helper', async () => {
  const photo = await phonePhoto({ width: 4_000, height: 3_000 });
  expect(await process(photo, { ...limits, timeoutMs: 1 })).toEqual({ ok: false, reason: 'timeout' });
  expect((await process(photo)).ok).toBe(true);
});

test('S21: a whole PNG of 300 megapixels is refused by its header, without the memory of its pixels', async () => {
  const png = await hugePng(20_000, 15_000);
  // The helper starts anew, so that its highest memory is that of this picture.
  await process(await phonePhoto({ width: 1_000, height: 800 }), { ...limits, timeoutMs: 1 });
  expect(await process(png)).toEqual({ ok: false, reason: 'too-many-pixels' });
  const status = readFileSync(`/proc/${helper.pid()}/status`, 'utf8');
  const highestKb = Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1]);
  expect(highestKb).toBeGreaterThan(0);
  expect(highestKb / 1_024).toBeLessThan(200);
});

test('what other formats hold is refused by name: HEIC, WebP, TIFF', async () => {
  const room = openFileWorkspace();
  const id = room.newDossier();
  const picture = sharp(await phonePhoto({ width: 1_300, height: 900 }));
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(64),
  ]);
  const outcomes = await room.add(id, [
    room.put('IMG_0001.HEIC', heic),
    room.put('renamed.jpg', heic),
    room.put('a.webp', await picture.clone().webp().toBuffer()),
    room.put('a.tiff', await picture.clone().tiff().toBuffer()),
  ]);
  await room.close();
  expect(outcomes.map((file) => (file.ok ? 'taken' : file.reason))).toEqual(Array(4).fill('picture-format'));
});

test('S20: capture facts stay here, in none of the copies, and not in the manifest', async () => {
  const room = openFileWorkspace();
  const id = room.newDossier();
  const exif = {
    IFD0: { Make: 'MARKER-MAKE' },
    IFD2: { DateTimeOriginal: '2026:03:12 14:05:59' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '48/1 27/1 5262/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '35/1 2/1 4625/100',
    },
  };
  const plain = sharp(await phonePhoto({ width: 1_400, height: 1_000 })).withExif(exif);
  await room.add(id, [
    room.put('a.jpg', await plain.clone().jpeg().toBuffer()),
    room.put('b.png', await plain.clone().png({ compressionLevel: 1 }).toBuffer()),
  ]);
  const pictures = createPictureHandlers(room.workspace);
  const { taken } = await pictures['pictures.view']({ dossierId: id });
  expect(taken.map((one) => one.taken)).toEqual(
    [0, 1].map(() => ({
      at: '2026-03-12T14:05:59',
      latitude: 48.464617,
      longitude: 35.046181,
      camera: 'MARKER-MAKE',
    })),
  );
  const internal = createInternalFileHandlers({ tokens: room.tokens, workspace: () => room.workspace });
  const files = listFiles(room.workspace.db, id);
  expect(JSON.stringify(files)).not.toMatch(/MARKER|48\.46|2026-03-12/u);
  for (const { id: fileId, originalSha256 } of files) {
    for (const kind of ['thumb', 'view', 'plain'] as const) {
      const bytes = await internal['internal.readFile']({ kind, fileId, offset: 0, length: 1_048_576 });
      expect(Buffer.from(bytes).includes('MARKER')).toBe(false);
      expect(await gps(Buffer.from(bytes)).catch(() => undefined)).toBeUndefined();
    }
    const original = await blobsOf(room.workspace).read(originalSha256 ?? '');
    expect(Buffer.from(original).includes('MARKER-MAKE')).toBe(true);
  }
  await room.close();
});

test('the helper writes nothing to disk', async () => {
  await process(await phonePhoto({ width: 800, height: 600 }));
  expect(readdirSync(dir)).toEqual(['picture']);
});
