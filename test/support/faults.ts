import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Turns one bit of a file over: damage as a dying disk makes it. */
export function flipByte(path: string, offset: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, offset);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 0x40]), 0, 1, offset);
  closeSync(file);
}

const pageBytes = 4_096;
const damagedPages = 40;

/** Damages the last pages of a database: more than one, since the very last may be a free one that nobody reads. */
export function damageTail(path: string): void {
  const pages = Math.floor(statSync(path).size / pageBytes);
  for (let page = pages - damagedPages; page < pages; page += 1) flipByte(path, page * pageBytes + 2_000);
}

/** Gives the SHA-256 of every file of a folder by its path inside: equal means untouched. */
export function hashFolder(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}
