import type { Taken } from '../../../shared/domain/taken.ts';
import { fractionsOf, numberOf, openTiff, type Tags, tagsAt, textOf, type Tiff } from './tiff-tags.ts';

const exifMark = Buffer.from('Exif\0\0', 'latin1');
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
/** The block of a JPEG stands near its beginning and is at most one segment long. */
const searchedBytes = 262_144;

/**
 * Reads when, where and with what a picture was taken. Takes a JPEG or PNG or only its beginning; undefined when it
 * says nothing of it. For the helper process: the block is foreign data.
 */
export function takenOf(source: Uint8Array): Taken | undefined {
  const tiff = exifBlock(Buffer.from(source.buffer, source.byteOffset, source.length));
  if (!tiff) return undefined;
  const main = tagsAt(tiff, directoryAt(tiff));
  const under = (tag: number): Tags => {
    const at = numberOf(tiff, main.get(tag));
    return at === undefined ? new Map() : tagsAt(tiff, at);
  };
  const [exif, gps] = [under(0x8769), under(0x8825)];
  const place = placeOf(tiff, gps);
  const taken: Taken = {
    at: timeOf(textOf(tiff, exif.get(0x9003)) ?? textOf(tiff, main.get(0x0132))),
    latitude: place?.latitude,
    longitude: place?.longitude,
    camera: cameraOf(textOf(tiff, main.get(0x010f)), textOf(tiff, main.get(0x0110))),
  };
  return Object.values(taken).some((value) => value !== undefined) ? taken : undefined;
}

function exifBlock(bytes: Buffer): Tiff | undefined {
  if (bytes.subarray(0, 4).equals(pngSignature)) return pngBlock(bytes);
  const at = bytes.subarray(0, searchedBytes).indexOf(exifMark);
  return at < 0 ? undefined : openTiff(bytes.subarray(at + exifMark.length, at + 65_536));
}

/** The eXIf chunk, by walking the chunks: its name may stand inside picture data too. */
function pngBlock(bytes: Buffer): Tiff | undefined {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (bytes.toString('latin1', at + 4, at + 8) === 'eXIf') return openTiff(body);
    at += 12 + length;
  }
  return undefined;
}

function directoryAt(tiff: Tiff): number {
  return tiff.little ? tiff.bytes.readUInt32LE(4) : tiff.bytes.readUInt32BE(4);
}

/** `2026:03:12 14:05:59` → `2026-03-12T14:05:59`; undefined for what is no moment (cameras write zeros). */
function timeOf(text: string | undefined): string | undefined {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/u.exec(text ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const moment = new Date(`${iso}Z`);
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(iso) ? undefined : iso;
}

function placeOf(
  tiff: Tiff,
  gps: Tags,
): { readonly latitude: number; readonly longitude: number } | undefined {
  const latitude = degrees(fractionsOf(tiff, gps.get(2)), textOf(tiff, gps.get(1)) === 'S');
  const longitude = degrees(fractionsOf(tiff, gps.get(4)), textOf(tiff, gps.get(3)) === 'W');
  if (latitude === undefined || longitude === undefined) return undefined;
  // Phones without a fix write zeros.
  const fixed = latitude !== 0 || longitude !== 0;
  return fixed && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

function degrees(parts: readonly number[] | undefined, negative: boolean): number | undefined {
  if (parts?.length !== 3) return undefined;
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  const value = Math.round((whole + minutes / 60 + seconds / 3_600) * 1e6) / 1e6;
  return negative ? -value : value;
}

function cameraOf(make: string | undefined, model: string | undefined): string | undefined {
  if (make === undefined || model === undefined) return model ?? make;
  return model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
}
