import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/** Cost of the passphrase function. The bounds keep a tampered file from exhausting memory. */
export const kdfCostSchema = z.strictObject({
  memoryKib: z.int().min(8).max(1_048_576),
  iterations: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(4),
});
export type KdfCost = z.infer<typeof kdfCostSchema>;

/** OWASP's advice for argon2id asks for less; an officer waits about half a second. */
export const standardKdfCost: KdfCost = { memoryKib: 65_536, iterations: 3, parallelism: 1 };

const base64 = z.base64();
export const wrappedKeySchema = z.strictObject({ nonce: base64, sealed: base64 });
export const passphraseWrapSchema = z.strictObject({
  kdf: z.literal('argon2id'),
  cost: kdfCostSchema,
  salt: base64,
  key: wrappedKeySchema,
});
export type WrappedKey = z.infer<typeof wrappedKeySchema>;
export type PassphraseWrap = z.infer<typeof passphraseWrapSchema>;
type RandomBytes = (length: number) => Uint8Array;

/** Wraps the database key by a passphrase. `label` is bound in, so that a wrap cannot be moved to another login. */
export async function wrapByPassphrase(
  key: Uint8Array,
  secret: { readonly passphrase: string; readonly label: string; readonly cost: KdfCost },
  randomBytes: RandomBytes,
): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const wrapping = await derive(secret.passphrase, salt, secret.cost);
  const wrapped = seal(key, wrapping, secret.label, randomBytes);
  wrapping.fill(0);
  return { kdf: 'argon2id', cost: secret.cost, salt: toBase64(salt), key: wrapped };
}

/** Gives the database key, or undefined when the passphrase is wrong or the wrap was changed. */
export async function unwrapByPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
  label: string,
): Promise<Uint8Array | undefined> {
  const wrapping = await derive(passphrase, fromBase64(wrap.salt), wrap.cost);
  const key = unseal(wrap.key, wrapping, label);
  wrapping.fill(0);
  return key;
}

/** Wraps by a secret that is random already (recovery key): no slow function is needed. */
export function wrapBySecret(key: Uint8Array, secret: Uint8Array, randomBytes: RandomBytes): WrappedKey {
  return seal(key, deriveKey(secret, 'recovery'), 'recovery', randomBytes);
}

/** Gives the database key, or undefined when the secret does not fit. */
export function unwrapBySecret(wrapped: WrappedKey, secret: Uint8Array): Uint8Array | undefined {
  return unseal(wrapped, deriveKey(secret, 'recovery'), 'recovery');
}

/** Derives a key for one purpose from another (HKDF-SHA-256); the blobs' key comes from the database key by it. */
export function deriveKey(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `lotdesk/${purpose}`, 32));
}

async function derive(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    memorySize: cost.memoryKib,
    hashLength: 32,
    outputType: 'binary',
  });
}

function seal(key: Uint8Array, wrapping: Uint8Array, label: string, randomBytes: RandomBytes): WrappedKey {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: toBase64(nonce), sealed: toBase64(sealed) };
}

function unseal(wrapped: WrappedKey, wrapping: Uint8Array, label: string): Uint8Array | undefined {
  const sealed = fromBase64(wrapped.sealed);
  const nonce = fromBase64(wrapped.nonce);
  if (sealed.length !== 48 || nonce.length !== 12) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(label));
  decipher.setAuthTag(sealed.subarray(32));
  const key = decipher.update(sealed.subarray(0, 32));
  try {
    decipher.final();
    return new Uint8Array(key);
  } catch {
    // The tag does not fit: an expected answer to a wrong passphrase, not a failure.
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
