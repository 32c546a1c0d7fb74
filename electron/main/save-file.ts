import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/result.ts';
import { type FileSource, readPieces } from './file-stream.ts';

/**
 * Writes a stored file in plain form where the person chose, piece by piece: into `<path>.part` first, so that a
 * failure never leaves half a file under the right name. Throws `not-found`, or `disk-full` when there is no room.
 */
export async function saveStoredFile(
  files: Pick<FileSource, 'info' | 'read'>,
  fileId: string,
  path: string,
): Promise<void> {
  const info = await files.info('plain', fileId);
  if (info === undefined) throw new AppError('not-found', 'No such file');
  const part = `${path}.part`;
  try {
    const pieces = Readable.from(readPieces(files, 'plain', fileId, info.sizeBytes), { objectMode: false });
    await pipeline(pieces, createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    if (isNoSpace(cause)) throw new AppError('disk-full', 'No room for the saved file', { cause });
    throw cause;
  }
}

function isNoSpace(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}
