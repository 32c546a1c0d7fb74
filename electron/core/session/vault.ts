import type { SessionState } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import { keyLengthBytes } from '../db/open.ts';
import type { CorePorts } from '../ports.ts';
import {
  isKept,
  type Keyring,
  type KeyringEntry,
  type KeyringFiles,
  labelOf,
  readKeyring,
  withEntry,
  writeKeyring,
} from './keyring.ts';
import { formatRecoveryKey, parseRecoveryKey, recoverySecretBytes } from './recovery-key.ts';
import { type KdfCost, unwrapByPassphrase, unwrapBySecret, wrapByPassphrase, wrapBySecret } from './wrap.ts';

type VaultPorts = Pick<CorePorts, 'randomBytes' | 'keyStore'>;
export type LoginSecret = {
  readonly login: string;
  readonly passphrase: string;
  readonly keepInKeyStore: boolean;
};

/**
 * The keyring beside the database: who may open it and by what. Holds no key between calls.
 * Every opening gives the 32-byte database key or throws `wrong-passphrase` / `key-store-unavailable`.
 */
export function createVault(files: KeyringFiles, ports: VaultPorts, cost: KdfCost) {
  const read = (): Keyring => {
    const keyring = readKeyring(files);
    if (!keyring) throw new AppError('not-found', 'There is no keyring');
    return keyring;
  };
  const entryOf = (login: string): KeyringEntry => {
    const entry = read().logins.find((entry) => entry.login === login);
    if (!entry) throw new AppError('wrong-passphrase', 'Unknown login or wrong passphrase');
    return entry;
  };
  return {
    /** Makes the one database key and a keyring that is not written yet; the recovery key is told once. */
    make: async (first: LoginSecret) => {
      const key = ports.randomBytes(keyLengthBytes);
      const secret = ports.randomBytes(recoverySecretBytes);
      const keyring: Keyring = {
        format: 1,
        logins: [await makeEntry({ ports, cost, key }, first)],
        recovery: wrapBySecret(key, secret, ports.randomBytes),
      };
      return { key, recoveryKey: formatRecoveryKey(secret), keyring };
    },
    write: (keyring: Keyring): void => writeKeyring(files, keyring),
    setLogin: async (key: Uint8Array, secret: LoginSecret): Promise<void> => {
      const entry = await makeEntry({ ports, cost, key }, secret);
      writeKeyring(files, withEntry(read(), entry));
    },
    /**
     * Takes out the wrapped keys of everybody else; a keyring is never left without a login. Brings file and copy in line
     * where one was gone, damaged or behind.
     */
    keepOnly: (logins: readonly string[]): void => {
      const keyring = read();
      const kept = keyring.logins.filter(({ login }) => logins.includes(login));
      const next = kept.length === 0 ? keyring : { ...keyring, logins: kept };
      if (!isKept(files, next)) writeKeyring(files, next);
    },
    openByPassphrase: async (login: string, passphrase: string): Promise<Uint8Array> => {
      const key = await unwrapByPassphrase(entryOf(login).passphrase, passphrase, labelOf(login));
      if (!key) throw new AppError('wrong-passphrase', 'Unknown login or wrong passphrase');
      return key;
    },
    openByKeyStore: async (login: string): Promise<Uint8Array> => openSealed(ports, entryOf(login)),
    openByRecoveryKey: (text: string): Uint8Array => {
      const secret = parseRecoveryKey(text);
      if (!secret)
        throw new AppError('wrong-passphrase', 'Not a recovery key', { reason: 'recovery-mistyped' });
      const key = unwrapBySecret(read().recovery, secret);
      if (!key) throw new AppError('wrong-passphrase', 'Another recovery key', { reason: 'recovery-other' });
      return key;
    },
    /** What the first screen may know before unlocking. */
    survey: async (): Promise<Pick<SessionState, 'logins' | 'keyStoreLogins' | 'keyStore'>> => {
      const logins = readKeyring(files)?.logins ?? [];
      const keyStore = await ports.keyStore.state();
      const sealed = keyStore === 'available' ? logins.filter((entry) => entry.keyStore) : [];
      return {
        logins: logins.map(({ login }) => login),
        keyStoreLogins: sealed.map(({ login }) => login),
        keyStore,
      };
    },
  };
}
export type Vault = ReturnType<typeof createVault>;

type EntryParts = { readonly ports: VaultPorts; readonly cost: KdfCost; readonly key: Uint8Array };

async function makeEntry({ ports, cost, key }: EntryParts, secret: LoginSecret): Promise<KeyringEntry> {
  const { login, passphrase, keepInKeyStore } = secret;
  return {
    login,
    passphrase: await wrapByPassphrase(key, { passphrase, label: labelOf(login), cost }, ports.randomBytes),
    ...(keepInKeyStore ? { keyStore: await sealInKeyStore(ports, key, login) } : {}),
  };
}

// A store whose secret lies open on the disk (`basic_text`) is refused in favour of the passphrase.
async function sealInKeyStore(
  ports: VaultPorts,
  key: Uint8Array,
  login: string,
): Promise<{ sealed: string }> {
  if ((await ports.keyStore.state()) !== 'available') {
    throw new AppError('key-store-unavailable', 'The key store of the system cannot be used');
  }
  const secret = Buffer.concat([key, Buffer.from(labelOf(login))]);
  const sealed = await ports.keyStore.encrypt(secret);
  secret.fill(0);
  return { sealed: Buffer.from(sealed).toString('base64') };
}

async function openSealed(ports: VaultPorts, entry: KeyringEntry): Promise<Uint8Array> {
  if (!entry.keyStore || (await ports.keyStore.state()) !== 'available') {
    throw new AppError('key-store-unavailable', 'No key of this login in the key store');
  }
  let secret: Uint8Array;
  try {
    secret = await ports.keyStore.decrypt(new Uint8Array(Buffer.from(entry.keyStore.sealed, 'base64')));
  } catch (cause) {
    throw new AppError('key-store-unavailable', 'The key store no longer knows this secret', { cause });
  }
  const label = Buffer.from(secret.subarray(keyLengthBytes)).toString('utf8');
  if (label !== labelOf(entry.login)) {
    throw new AppError('key-store-unavailable', 'The key store gave another secret');
  }
  return secret.slice(0, keyLengthBytes);
}
