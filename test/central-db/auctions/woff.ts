import { inflateSync } from 'node:zlib';
import { assert } from '../../../shared/assert.ts';

const headerBytes = 44;
const entryBytes = 20;

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Buffer };

/** Unpacks a WOFF 1.0 font into the plain font file (sfnt) that a PDF can carry. */
export function woffToSfnt(woff: Buffer): Uint8Array {
  assert(woff.toString('latin1', 0, 4) === 'wOFF', 'the font is WOFF 1.0');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readTable(woff, index));
  const entrySelector = Math.floor(Math.log2(tables.length));
  const searchRange = 16 * 2 ** entrySelector;
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(searchRange, 6);
  head.writeUInt16BE(entrySelector, 8);
  head.writeUInt16BE(16 * tables.length - searchRange, 10);
  let offset = head.length;
  const bodies: Buffer[] = [];
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + 16 * index;
    [tag, checksum, offset, bytes.length].forEach((value, field) =>
      head.writeUInt32BE(value, entry + 4 * field),
    );
    // Tables begin at multiples of four.
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  });
  return new Uint8Array(Buffer.concat([head, ...bodies]));
}

function readTable(woff: Buffer, index: number): Table {
  const entry = headerBytes + entryBytes * index;
  const [tag, offset, packedLength, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
    woff.readUInt32BE(entry + at),
  ) as [number, number, number, number, number];
  const packed = woff.subarray(offset, offset + packedLength);
  return { tag, checksum, bytes: packedLength === length ? packed : inflateSync(packed) };
}
