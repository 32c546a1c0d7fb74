import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { ImageLimits } from '../../../shared/domain/image-limits.ts';
import type { ImageResult } from '../ports.ts';
import { stripJpeg } from './jpeg-strip.ts';
import { stripPng } from './png-strip.ts';

/** The helper reads pictures whole: a limit of its own, whatever the caller checked before. */
const maxFileBytes = 64 * 1024 * 1024;
/** What a decoder may have to hold at once for interlaced and progressive pictures. */
const maxWholeBytes = 160 * 1024 * 1024;
const viewLongSide = 1_600;
const thumbnailLongSide = 320;

type Stripped = {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly wholeBytes: number;
  readonly orientation: number;
};

// One picture at a time with no cache: memory stays that of one picture.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes the travelling copy, the view and the thumbnail of an untrusted picture (decisions.md: Files and images).
 * Nothing is written to disk. Gives a refusal instead of an error for everything that the file itself causes.
 */
export async function processImage(path: string, limits: ImageLimits): Promise<ImageResult> {
  const copy = await readCopy(path);
  if (typeof copy === 'string') return { ok: false, reason: copy };
  const refusal = limitRefusal(copy, limits);
  if (refusal) return { ok: false, reason: refusal };
  try {
    const view = await makeView(copy.bytes, limits);
    const thumbnail = await fitted(sharp(view), thumbnailLongSide, 78);
    const turned = copy.orientation >= 5;
    return {
      ok: true,
      mediaType: copy.mediaType,
      width: turned ? copy.height : copy.width,
      height: turned ? copy.width : copy.height,
      sourceSha256: copy.sourceSha256,
      stripped: copy.bytes,
      thumbnail,
      view,
      perceptualHash: await differenceHash(thumbnail),
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    };
  } catch {
    // The decoder's words depend on the damage; the officer needs one: the picture is damaged.
    return { ok: false, reason: 'corrupt' };
  }
}

/** The file's own bytes are let go here: only the copy stays in memory while it is decoded. */
async function readCopy(path: string): Promise<(Stripped & { readonly sourceSha256: string }) | FileRefusal> {
  const source = await readBounded(path);
  if (typeof source === 'string') return source;
  const stripped = strip(source);
  return stripped
    ? { ...stripped, sourceSha256: createHash('sha256').update(source).digest('hex') }
    : 'corrupt';
}

async function readBounded(path: string): Promise<Buffer | FileRefusal> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size === 0) return 'empty';
      return size > maxFileBytes ? 'too-large' : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    return 'not-readable';
  }
}

function strip(source: Uint8Array): Stripped | undefined {
  const jpeg = stripJpeg(source);
  if (jpeg) {
    const { bytes, frame, orientation } = jpeg;
    const { width, height, coefficientBytes } = frame;
    return { mediaType: 'image/jpeg', bytes, width, height, wholeBytes: coefficientBytes, orientation };
  }
  const png = stripPng(source);
  return png && { mediaType: 'image/png', ...png };
}

function limitRefusal(picture: Stripped, limits: ImageLimits): FileRefusal | undefined {
  if (picture.width * picture.height > limits.maxPixels) return 'too-many-pixels';
  if (picture.wholeBytes > maxWholeBytes) return 'too-many-pixels';
  return Math.max(picture.width, picture.height) < limits.minLongSide ? 'too-small' : undefined;
}

/** Decodes the very bytes that will travel: damage shows here and not at the organizer's. */
function makeView(bytes: Uint8Array, limits: ImageLimits): Promise<Uint8Array> {
  const picture = sharp(bytes, {
    limitInputPixels: limits.maxPixels,
    failOn: 'warning',
    sequentialRead: true,
    autoOrient: true,
  });
  return fitted(picture, viewLongSide, 82);
}

function fitted(picture: Sharp, longSide: number, quality: number): Promise<Uint8Array> {
  return picture
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer();
}

/** dHash: 9 × 8 grey pixels, one bit for each that is darker than its right neighbour. */
async function differenceHash(thumbnail: Uint8Array): Promise<string> {
  const grey = await sharp(thumbnail).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1n) | ((grey[at] ?? 0) < (grey[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}
