import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from '../../../shared/result.ts';

const nonceLength = 12;
const tagLength = 16;

/**
 * Seals the workstation's private key (AES-256-GCM under a key derived from the files key), so that it is not plain
 * even to one who can read the open database. Gives nonce, tag and sealed bytes in one.
 */
export function sealKey(
  secret: Uint8Array,
  filesKey: Uint8Array,
  randomBytes: (length: number) => Uint8Array,
): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(filesKey), nonce);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealKey` sealed. Throws `corrupt` when the bytes or the key are not the right ones. */
export function openSealedKey(sealed: Uint8Array, filesKey: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(filesKey), sealed.subarray(0, nonceLength));
    decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
  } catch (cause) {
    throw new AppError('corrupt', 'The workstation key cannot be opened', { cause });
  }
}

function sealingKey(filesKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', filesKey, '', 'lotdesk workstation key', 32));
}
