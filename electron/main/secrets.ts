import type { SafeStorage } from 'electron';
import { AppError } from '../../shared/result.ts';

type Store = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;
export type KeyStoreState = 'available' | 'unavailable' | 'insecure';

/**
 * The operating system's key store. On Linux Chromium falls back to `basic_text`, a password that stands in its own
 * source: that is no protection and counts as `insecure` (quality.md 3.4, S12).
 */
export function createSecrets(store: Store, platform: NodeJS.Platform) {
  const state = async (): Promise<KeyStoreState> => {
    if (!(await store.isAsyncEncryptionAvailable())) return 'unavailable';
    if (platform !== 'linux') return 'available';
    const backend = store.getSelectedStorageBackend();
    return backend === 'basic_text' || backend === 'unknown' ? 'insecure' : 'available';
  };
  const mustBeAvailable = async (): Promise<void> => {
    const now = await state();
    if (now !== 'available') throw new AppError('key-store-unavailable', `Key store is ${now}`);
  };
  return {
    state,
    encrypt: async (secret: Uint8Array): Promise<Uint8Array> => {
      await mustBeAvailable();
      const sealed = await store.encryptStringAsync(Buffer.from(secret).toString('base64'));
      return new Uint8Array(sealed);
    },
    decrypt: async (sealed: Uint8Array): Promise<Uint8Array> => {
      await mustBeAvailable();
      try {
        const { result } = await store.decryptStringAsync(Buffer.from(sealed));
        return new Uint8Array(Buffer.from(result, 'base64'));
      } catch (cause) {
        throw new AppError('key-store-unavailable', 'The key store does not know this secret', { cause });
      }
    },
  };
}
