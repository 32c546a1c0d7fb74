import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { dataPaths } from '../../electron/core/session/paths.ts';
import { createVault } from '../../electron/core/session/vault.ts';
import { standardKdfCost } from '../../electron/core/session/wrap.ts';
import { benchPassphrase } from './core-process.ts';

const absent = () => Promise.reject(new Error('absent in a benchmark'));

/** Opens the database of a benchmark with the key that its passphrase opens. The caller closes it. */
export async function openBenchDatabase(folder: string): Promise<Db> {
  const ports = {
    randomBytes: () => new Uint8Array(),
    keyStore: { state: async () => 'unavailable' as const, encrypt: absent, decrypt: absent },
  };
  const paths = dataPaths(folder);
  const key = await createVault(paths, ports, standardKdfCost).openByPassphrase('officer', benchPassphrase);
  return openDatabase(paths.database, key, { create: false });
}
