import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gps, orientation } from 'exifr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeImageHelper } from '../../electron/core/files/image-helper-client.ts';
import type { ImageResult } from '../../electron/core/ports.ts';
import { helperEntry } from '../support/file-workspace.ts';
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

test('the helper writes nothing to disk', async () => {
  await process(await phonePhoto({ width: 800, height: 600 }));
  expect(readdirSync(dir)).toEqual(['picture']);
});
