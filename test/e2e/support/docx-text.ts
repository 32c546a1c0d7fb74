import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;

/** Gives one entry of a zip archive as text, found by the central directory. Throws when it is not there. */
export function zipEntry(path: string, name: string): string {
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf(Buffer.from('PK\u0001\u0002')); at !== -1;) {
    if (bytes.readUInt32LE(at) !== CENTRAL_HEADER) break;
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) return unpack(bytes, at);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`No ${name} in ${path}`);
}

/** Gives the text of a Word document, paragraphs on lines of their own. */
export function docxText(path: string): string {
  return zipEntry(path, 'word/document.xml')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

function unpack(bytes: Buffer, entry: number): string {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('Broken zip');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}
