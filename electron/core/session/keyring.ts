import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/result.ts';
import type { DataPaths } from './paths.ts';
import { writeFileSafely } from './safe-write.ts';
import { passphraseWrapSchema, wrappedKeySchema } from './wrap.ts';

const entrySchema = z.strictObject({
  login: z.string().min(1).max(60),
  passphrase: passphraseWrapSchema,
  /** The database key sealed by the operating system's key store for this user of the computer. */
  keyStore: z.strictObject({ sealed: z.base64() }).optional(),
});

/** Names no person: it can be read before unlocking. Without one of its secrets it opens nothing. */
const keyringSchema = z.strictObject({
  format: z.literal(1),
  logins: z.array(entrySchema).min(1).max(500),
  recovery: wrappedKeySchema,
});
export type Keyring = z.infer<typeof keyringSchema>;
export type KeyringEntry = z.infer<typeof entrySchema>;

/** The keyring and its copy beside the backups. */
export type KeyringFiles = Pick<DataPaths, 'keyring' | 'keyringCopy'>;

/**
 * Gives the keyring, or its copy where the file is gone or cannot be read; undefined when there is neither. Throws AppError
 * `corrupt` when what there is cannot be read.
 */
export function readKeyring({ keyring, keyringCopy }: KeyringFiles): Keyring | undefined {
  try {
    const own = readOne(keyring);
    if (own) return own;
  } catch (cause) {
    const copy = readOne(keyringCopy);
    if (!copy) throw cause;
    return copy;
  }
  return readOne(keyringCopy);
}

function readOne(path: string): Keyring | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return keyringSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AppError('corrupt', 'The keyring cannot be read', { cause });
  }
}

/** Replaces copy and keyring whole: a crash leaves the old one or the new one of each, never half. */
export function writeKeyring({ keyring, keyringCopy }: KeyringFiles, next: Keyring): void {
  const text = textOf(next);
  mkdirSync(dirname(keyringCopy), { recursive: true, mode: 0o700 });
  for (const path of [keyringCopy, keyring]) writeFileSafely(path, text);
}

/** Tells that both files hold this keyring. */
export function isKept({ keyring, keyringCopy }: KeyringFiles, wanted: Keyring): boolean {
  const text = textOf(wanted);
  return [keyring, keyringCopy].every((path) => existsSync(path) && readFileSync(path, 'utf8') === text);
}

function textOf(keyring: Keyring): string {
  return `${JSON.stringify(keyringSchema.parse(keyring), null, 2)}\n`;
}

/** Gives the keyring with this login's entry put in or replaced. */
export function withEntry(keyring: Keyring, entry: KeyringEntry): Keyring {
  const others = keyring.logins.filter(({ login }) => login !== entry.login);
  return { ...keyring, logins: [...others, entry] };
}

/** What is bound into a login's wrap. */
export function labelOf(login: string): string {
  return `login:${login}`;
}
