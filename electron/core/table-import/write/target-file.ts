import { open, rename, rm, stat } from 'node:fs/promises';
import { AppError } from '../../../../shared/result.ts';
import type { ByteSink } from './write-cell.ts';

/**
 * Writes a file under its name only when it is whole: into `<path>.part` first. Takes the work, which gets the sink.
 * Throws AppError `disk-full`, or `file-refused` with `not-writable`; whatever fails leaves nothing behind.
 */
export async function writeTargetFile(
  path: string,
  work: (sink: ByteSink) => Promise<void>,
): Promise<{ readonly sizeBytes: number }> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await work(async (bytes) => {
        await file.write(bytes);
      });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return { sizeBytes: (await stat(path)).size };
  } catch (cause) {
    await rm(part, { force: true });
    throw named(cause);
  }
}

function named(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || cause instanceof AppError) return cause;
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') {
    return new AppError('disk-full', 'No room for the table', { cause });
  }
  return 'syscall' in cause
    ? new AppError('file-refused', 'The file cannot be written', { cause, reason: 'not-writable' })
    : cause;
}
