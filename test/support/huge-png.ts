import { once } from 'node:events';
import { createDeflate } from 'node:zlib';
import { pngChunk } from './pictures.ts';

/** A whole and valid grey PNG with every row really in it: large in pixels, small in bytes. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const packer = createDeflate({ level: 1 });
  const parts: Buffer[] = [];
  packer.on('data', (part: Buffer) => parts.push(part));
  const rows = Buffer.alloc((width + 1) * 50);
  for (let row = 0; row < height; row += 50) {
    const part = rows.subarray(0, (width + 1) * Math.min(50, height - row));
    if (!packer.write(part)) await once(packer, 'drain');
  }
  packer.end();
  await once(packer, 'end');
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.concat(parts)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
