import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SafeStorage } from 'electron';
import { app } from './app.ts';
import { state } from './state.ts';

/** Stands for the key ring: a key beside the profile. No protection at all; for tests and training only. */
function key(): Buffer {
  const file = join(app.getPath('userData'), 'double-key-ring');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(file);
}

function mustWork(): void {
  if (state.keyStore === 'unavailable') throw new Error('Encryption is not available.');
}

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => {
    await Promise.resolve();
    return state.keyStore !== 'unavailable';
  },
  encryptStringAsync: async (text: string) => {
    await Promise.resolve();
    mustWork();
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), nonce);
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  },
  decryptStringAsync: async (sealed: Buffer) => {
    await Promise.resolve();
    mustWork();
    if (state.keyStore === 'lost') throw new Error('Error while decrypting the ciphertext provided.');
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    return { shouldReEncrypt: false, result: text.toString('utf8') };
  },
  getSelectedStorageBackend: () => (state.keyStore === 'basic_text' ? 'basic_text' : 'gnome_libsecret'),
} satisfies Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;
