import { crc32 } from 'node:zlib';
import { orientationOf, orientationTiff, type QuarterTurns, turnedBy } from './exif-orientation.ts';

export type StrippedPng = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Bytes that must stand in memory at once; 0 unless the picture is interlaced. */
  readonly wholeBytes: number;
  readonly orientation: number;
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
]);
const channelsByColour: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Copies a PNG without loss by a whitelist of chunks: texts, times, EXIF, animation and private chunks are left out,
 * and everything behind IEND. An orientation stays as the only tag of a new eXIf chunk.
 * `turns` adds quarter turns clockwise to it. Gives undefined when a chunk is cut, has a wrong check sum, or the
 * order is not a PNG's.
 */
export function stripPng(source: Uint8Array, turns: QuarterTurns = 0): StrippedPng | undefined {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  const copied: Buffer[] = [];
  let header: Buffer | undefined;
  let orientation = 1;
  for (let at = firstChunk(bytes); ;) {
    const chunk = chunkAt(bytes, at);
    if (!chunk) return undefined;
    header ??= chunk.type === 'IHDR' && chunk.body.length === 13 ? chunk.body : undefined;
    if (!header) return undefined;
    if (chunk.type === 'eXIf') orientation = orientationOf(chunk.body) ?? 1;
    if (kept.has(chunk.type)) copied.push(bytes.subarray(at, chunk.end));
    if (chunk.type === 'IEND') return finish(copied, header, turnedBy(orientation, turns));
    at = chunk.end;
  }
}

/** Without a PNG's signature there is no chunk to read. */
function firstChunk(bytes: Buffer): number {
  return bytes.subarray(0, 8).equals(signature) ? 8 : bytes.length;
}

type Chunk = { readonly type: string; readonly body: Buffer; readonly end: number };

function chunkAt(bytes: Buffer, at: number): Chunk | undefined {
  if (at + 12 > bytes.length) return undefined;
  const end = at + 12 + bytes.readUInt32BE(at);
  if (end > bytes.length) return undefined;
  const whole = crc32(bytes.subarray(at + 4, end - 4)) === bytes.readUInt32BE(end - 4);
  const type = bytes.toString('latin1', at + 4, at + 8);
  return whole ? { type, body: bytes.subarray(at + 8, end - 4), end } : undefined;
}

function finish(chunks: readonly Buffer[], header: Buffer, orientation: number): StrippedPng | undefined {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (width === 0 || height === 0) return undefined;
  const channels = channelsByColour[header[9] ?? 0] ?? 4;
  const sample = header[8] === 16 ? 2 : 1;
  const exif = orientation === 1 ? [] : [chunkOf('eXIf', orientationTiff(orientation))];
  const [first, ...others] = chunks;
  return {
    bytes: Buffer.concat([signature, first ?? Buffer.alloc(0), ...exif, ...others]),
    width,
    height,
    wholeBytes: header[12] === 1 ? width * height * channels * sample : 0,
    orientation,
  };
}

function chunkOf(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
