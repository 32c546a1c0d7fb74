import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Read, refuse } from '../../../shared/domain/reference/file-problem.ts';

/** Five times the codifier: no official file is near it. */
export const longestFileBytes = 16 * 1_024 * 1_024;
const chunkBytes = 256 * 1_024;

export type FileBytes = { readonly bytes: Uint8Array; readonly sha256: string };

/** Reads a chosen file, no further than the limit. Refuses folders, devices and what cannot be read by name. */
export async function readPath(path: string): Promise<Read<FileBytes>> {
  try {
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (!info.isFile()) return refuse({ reason: 'not-readable' });
      if (info.size > longestFileBytes) return refuse({ reason: 'too-large' });
      return await readAll(file);
    } finally {
      await file.close();
    }
  } catch {
    return refuse({ reason: 'not-readable' });
  }
}

/** The size may lie (a file that grows, a virtual one): what was read is counted. */
async function readAll(file: Awaited<ReturnType<typeof open>>): Promise<Read<FileBytes>> {
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(chunkBytes), 0, chunkBytes, null);
    if (bytesRead === 0) break;
    length += bytesRead;
    if (length > longestFileBytes) return refuse({ reason: 'too-large' });
    const part = buffer.subarray(0, bytesRead);
    hash.update(part);
    parts.push(part);
  }
  return { ok: true, value: { bytes: Buffer.concat(parts), sha256: hash.digest('hex') } };
}
