import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { FileRefusal } from '../../../shared/contract/files.ts';
import type { ImageLimits } from '../../../shared/domain/image-limits.ts';
import type { HelperResult, ImageResult, PictureFacts } from '../ports.ts';
import { takenOf } from './exif-taken.ts';
import { stripJpeg } from './jpeg-strip.ts';
import { perceptualHashes } from './perceptual-hash.ts';
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

type Copy = Stripped & { readonly sourceSha256: string; readonly taken: PictureFacts['taken'] };

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
      facts: { hashes: await perceptualHashes(thumbnail), taken: copy.taken },
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    };
  } catch {
    // The decoder's words depend on the damage; the officer needs one: the picture is damaged.
    return { ok: false, reason: 'corrupt' };
  }
}

/** The file's own bytes are let go here: only the copy stays in memory while it is decoded. */
async function readCopy(path: string): Promise<Copy | FileRefusal> {
  const source = await readBounded(path);
  if (typeof source === 'string') return source;
  const stripped = strip(source);
  return stripped
    ? { ...stripped, sourceSha256: createHash('sha256').update(source).digest('hex'), taken: takenOf(source) }
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

/** Gives what is kept of a picture that was taken in by an older program: from its thumbnail and the beginning of its original. */
export async function describePicture(
  thumbnail: Uint8Array,
  head: Uint8Array,
): Promise<HelperResult<'describe'>> {
  try {
    return { ok: true, hashes: await perceptualHashes(thumbnail), taken: takenOf(head) };
  } catch {
    return { ok: false, reason: 'corrupt' };
  }
}

/** Makes a smaller upright JPEG of a stored picture, for printed sheets. */
export async function shrinkPicture(
  picture: Uint8Array,
  { longSide, quality }: { readonly longSide: number; readonly quality: number },
): Promise<HelperResult<'shrink'>> {
  try {
    return { ok: true, jpeg: await fitted(sharp(picture, { autoOrient: true }), longSide, quality) };
  } catch {
    return { ok: false, reason: 'corrupt' };
  }
}
