import { exifApp1, orientationOf, type QuarterTurns, turnedBy } from './exif-orientation.ts';

/** Facts of a JPEG that limits are checked on before anything decodes it. */
export type JpegFrame = {
  readonly width: number;
  readonly height: number;
  /** Bytes of coefficients that a decoder must hold at once; 0 for a baseline picture. */
  readonly coefficientBytes: number;
};
export type StrippedJpeg = {
  readonly bytes: Uint8Array;
  readonly frame: JpegFrame;
  readonly orientation: number;
};

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const iccName = 'ICC_PROFILE\0';

/**
 * Copies a JPEG without loss by a whitelist of segments: picture data, JFIF without its thumbnail, ICC profile, Adobe
 * colour mark. EXIF, XMP, IPTC, comments, maker and multi-picture data are left out, and so is everything behind the
 * end of the picture (polyglots). The orientation stays, as the only tag of a new EXIF block (quality.md S20).
 * `turns` adds quarter turns clockwise to it. Gives undefined when the segments do not make a whole JPEG.
 */
export function stripJpeg(source: Uint8Array, turns: QuarterTurns = 0): StrippedJpeg | undefined {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff00 + SOI) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  let frame: JpegFrame | undefined;
  for (let at = 2; ;) {
    const part = partAt(bytes, at);
    if (!part) return undefined;
    if (part.code === EOI) return frame && finish(kept, frame, turnedBy(orientation, turns));
    if (part.code === 0xe1) orientation = orientationOf(part.segment.subarray(4)) ?? orientation;
    if (isFrame(part.code)) frame ??= readFrame(part.code, part.segment);
    kept.push(...keptPart(part.code, part.segment), bytes.subarray(part.scanFrom, part.end));
    at = part.end;
  }
}

type Part = {
  readonly code: number;
  readonly segment: Buffer;
  /** Where entropy-coded data begins; the same as `end` for all but a scan. */
  readonly scanFrom: number;
  readonly end: number;
};

function partAt(bytes: Buffer, from: number): Part | undefined {
  const marker = markerAt(bytes, from);
  if (!marker) return undefined;
  if (marker.code === EOI) return { code: EOI, segment: Buffer.alloc(0), scanFrom: from, end: from };
  const segment = segmentAt(bytes, marker.at);
  if (!segment) return undefined;
  const scanFrom = marker.at + segment.length;
  const end = marker.code === SOS ? endOfScan(bytes, scanFrom) : scanFrom;
  return end === undefined ? undefined : { code: marker.code, segment, scanFrom, end };
}

function finish(kept: readonly Buffer[], frame: JpegFrame, orientation: number): StrippedJpeg {
  const exif = orientation === 1 ? Buffer.alloc(0) : exifApp1(orientation);
  const [first, ...others] = kept;
  const jfif = first && first[1] === 0xe0 ? first : Buffer.alloc(0);
  const rest = jfif.length > 0 ? others : kept;
  const bytes = Buffer.concat([Buffer.from([0xff, SOI]), jfif, exif, ...rest, Buffer.from([0xff, EOI])]);
  return { bytes, frame, orientation };
}

/** Fill bytes (FF FF …) may stand before a marker. */
function markerAt(bytes: Buffer, from: number): { readonly code: number; readonly at: number } | undefined {
  let at = from;
  if (bytes[at] !== 0xff) return undefined;
  while (bytes[at + 1] === 0xff) at += 1;
  const code = bytes[at + 1];
  return code === undefined ? undefined : { code, at };
}

function segmentAt(bytes: Buffer, at: number): Buffer | undefined {
  if (at + 4 > bytes.length) return undefined;
  const length = bytes.readUInt16BE(at + 2);
  return length < 2 || at + 2 + length > bytes.length ? undefined : bytes.subarray(at, at + 2 + length);
}

/** Entropy-coded data ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const next = at < 0 ? undefined : bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

function isFrame(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

/** DHT, DAC, DQT and DRI beside frames and scans: what a decoder needs of the picture itself. */
const pictureData = new Set([0xc4, 0xcc, 0xdb, 0xdd, SOS]);

function keptPart(code: number, segment: Buffer): readonly Buffer[] {
  const body = segment.subarray(4);
  const begins = (name: string) => body.toString('latin1', 0, name.length) === name;
  if (isFrame(code) || pictureData.has(code)) return [segment];
  if (code === 0xe0 && begins('JFIF\0') && body.length >= 14) return [jfifWithoutThumbnail(body)];
  if (code === 0xe2 && begins(iccName)) return [segment];
  if (code === 0xee && begins('Adobe') && body.length >= 12) return [adobeMark(body)];
  return [];
}

function adobeMark(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xee, 0, 14]), body.subarray(0, 12)]);
}

function jfifWithoutThumbnail(body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), body.subarray(0, 12), Buffer.from([0, 0])]);
}

/** T.81 B.2.2. A progressive picture is decoded from coefficients that all stand in memory, two bytes each. */
function readFrame(code: number, segment: Buffer): JpegFrame | undefined {
  if (segment.length < 10) return undefined;
  const [height, width, components] = [segment.readUInt16BE(5), segment.readUInt16BE(7), segment[9] ?? 0];
  if (width === 0 || height === 0 || segment.length < 10 + 3 * components) return undefined;
  const factors = Array.from({ length: components }, (_, index) => segment[11 + 3 * index] ?? 0x11);
  const [horizontal, vertical] = [
    Math.max(...factors.map((f) => f >> 4)),
    Math.max(...factors.map((f) => f & 15)),
  ];
  const share = factors.reduce((sum, f) => sum + ((f >> 4) * (f & 15)) / (horizontal * vertical || 1), 0);
  const progressive = code === 0xc2 || code === 0xc6 || code === 0xca || code === 0xce;
  return { width, height, coefficientBytes: progressive ? Math.ceil(width * height * share * 2) : 0 };
}
