import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/result.ts';
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

/** Gives the keyring, or undefined when there is no file. Throws AppError `corrupt` when it cannot be read. */
export function readKeyring(path: string): Keyring | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return keyringSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AppError('corrupt', 'The keyring cannot be read', { cause });
  }
}

/** Replaces the keyring whole: a crash leaves the old one or the new one, never half. */
export function writeKeyring(path: string, keyring: Keyring): void {
  writeFileSafely(path, `${JSON.stringify(keyringSchema.parse(keyring), null, 2)}\n`);
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
