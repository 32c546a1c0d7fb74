import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A JPEG as a phone makes it: EXIF with camera, date, GPS and orientation, an XMP block, noise that packs badly. */
export async function phonePhoto(options: {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
  readonly seed?: number;
  readonly quality?: number;
}): Promise<Buffer> {
  const { width, height, orientation = 1, seed = 1, quality = 88 } = options;
  const raw = noise(width, height, seed);
  const plain = await sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
  const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>MARKER-XMP</x:xmpmeta>'));
  const comment = segment(0xfe, Buffer.from('MARKER-COMMENT'));
  const iptc = segment(0xed, Buffer.from('Photoshop 3.0\0MARKER-IPTC'));
  return Buffer.concat([
    plain.subarray(0, 2),
    exifWithGps(orientation),
    xmp,
    iptc,
    comment,
    plain.subarray(2),
  ]);
}

/** APP1 with IFD0 (make, orientation, GPS pointer) and a GPS IFD with a latitude. */
export function exifWithGps(orientation: number): Buffer {
  const tiff = Buffer.alloc(160);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  entry(tiff, 10, 0x010f, 2, 14, 100); // Make
  entry(tiff, 22, 0x0112, 3, 1, orientation);
  entry(tiff, 34, 0x8825, 4, 1, 60); // GPS IFD
  tiff.writeUInt16LE(2, 60);
  entry(tiff, 62, 0x0001, 2, 2, 0x4e); // N
  entry(tiff, 74, 0x0002, 5, 3, 120);
  tiff.write('MARKER-CAMERA\0', 100, 'latin1');
  for (const [index, value] of [51, 1, 29, 1, 3512, 100].entries())
    tiff.writeUInt32LE(value, 120 + index * 4);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A PNG whose header promises many pixels; its data packs to almost nothing. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A small whole PDF; `extra` objects go before its cross-reference. */
export function smallPdf(
  options: { readonly pages?: number; readonly extra?: string; readonly catalog?: string } = {},
): Buffer {
  const { pages = 1, extra = '', catalog = '' } = options;
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ');
  const leaves = Array.from(
    { length: pages },
    (_, index) => `${index + 10} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`,
  ).join('');
  const body =
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n` +
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n${leaves}${extra}`;
  const text = `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export function segment(code: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

export function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function entry(tiff: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.writeUInt16LE(tag, at);
  tiff.writeUInt16LE(type, at + 2);
  tiff.writeUInt32LE(count, at + 4);
  tiff.writeUInt32LE(value, at + 8);
}

/** Seeded picture: smooth colours with grain, so that a JPEG of it has a realistic size. */
function noise(width: number, height: number, seed: number): Buffer {
  const raw = Buffer.alloc(width * height * 3);
  let state = seed * 2_654_435_761;
  for (let at = 0; at < raw.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const pixel = Math.floor(at / 3);
    const shade = ((pixel % width) / width) * 140 + (Math.floor(pixel / width) / height) * 60;
    raw[at] = shade + ((state >>> 24) & 31) + ((seed * 37 * (at % 3)) % 20);
  }
  return raw;
}
