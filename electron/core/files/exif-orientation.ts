const exifName = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;

/** Reads the orientation (1–8) of an APP1 body or of a bare TIFF block; undefined when there is none that is valid. */
export function orientationOf(body: Uint8Array): number | undefined {
  const whole = Buffer.from(body.buffer, body.byteOffset, body.length);
  const tiff = whole.subarray(0, 6).equals(exifName) ? whole.subarray(6) : whole;
  if (tiff.length < 14) return undefined;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const little = order === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return undefined;
  const entries = Math.min(short(start), 1_000);
  for (let index = 0; index < entries; index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A TIFF block that says nothing but the orientation. */
export function orientationTiff(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12); // SHORT
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

/** The JPEG segment with that block. */
export function exifApp1(orientation: number): Buffer {
  const body = Buffer.concat([exifName, orientationTiff(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Plain and mirrored orientations, each next one a quarter turn clockwise further. */
const rounds = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
] as const;

/** Gives the orientation of a picture that a person turned further. */
export function turnedBy(orientation: number, turns: QuarterTurns): number {
  const round = rounds.find((values) => (values as readonly number[]).includes(orientation)) ?? rounds[0];
  const at = (round as readonly number[]).indexOf(orientation);
  return round[(Math.max(at, 0) + turns) % 4] ?? 1;
}
