import { expect, test } from 'vitest';
import { createSecrets } from './secrets.ts';

type Store = Parameters<typeof createSecrets>[0];
function store(overrides: Partial<Store> = {}): Store {
  return {
    isAsyncEncryptionAvailable: async () => await Promise.resolve(true),
    encryptStringAsync: async (text) => await Promise.resolve(Buffer.from(text)),
    decryptStringAsync: async (sealed) =>
      await Promise.resolve({ result: sealed.toString(), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...overrides,
  };
}

test('a secret comes back as it was', async () => {
  const secrets = createSecrets(store(), 'linux');
  const secret = new Uint8Array([0, 255, 1, 128]);
  expect(await secrets.decrypt(await secrets.encrypt(secret))).toEqual(secret);
});

test.each(['basic_text', 'unknown'] as const)(
  'S12: the Linux backend %s is insecure and takes no secret',
  async (backend) => {
    const secrets = createSecrets(store({ getSelectedStorageBackend: () => backend }), 'linux');
    expect(await secrets.state()).toBe('insecure');
    await expect(secrets.encrypt(new Uint8Array(1))).rejects.toMatchObject({ code: 'key-store-unavailable' });
  },
);

test('without a key store the state says so; other systems have no backend to doubt', async () => {
  const none = store({ isAsyncEncryptionAvailable: async () => await Promise.resolve(false) });
  expect(await createSecrets(none, 'linux').state()).toBe('unavailable');
  expect(await createSecrets(store({ getSelectedStorageBackend: () => 'unknown' }), 'win32').state()).toBe(
    'available',
  );
});

test('S12: a lost key is an explicit state, not a crash', async () => {
  const lost = store({ decryptStringAsync: async () => await Promise.reject(new Error('cannot')) });
  await expect(createSecrets(lost, 'win32').decrypt(new Uint8Array(9))).rejects.toMatchObject({
    code: 'key-store-unavailable',
  });
});
