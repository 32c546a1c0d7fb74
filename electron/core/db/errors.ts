import { AppError, type ErrorCode } from '../../../shared/result.ts';

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
];

/** Gives the SQLite result code of a thrown value, or undefined when it is not SQLite's. */
export function sqliteCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return undefined;
  return cause.code.startsWith('SQLITE_') ? cause.code : undefined;
}

/** Tells that the database file itself answers as damaged. */
export function isDamage(cause: unknown): boolean {
  const code = sqliteCode(cause);
  return code !== undefined && (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'));
}

/**
 * Maps an SQLite error to ours: FULL → disk-full, CORRUPT and NOTADB → corrupt, the rest → internal.
 * Anything else comes back as it is. Parameters never get into the message: they are personal data.
 */
export function toAppError(cause: unknown): unknown {
  const code = sqliteCode(cause);
  if (code === undefined) return cause;
  const known = codes.find(([prefix]) => code.startsWith(prefix))?.[1];
  return new AppError(known ?? 'internal', `SQLite: ${code}: ${(cause as Error).message}`, { cause });
}
