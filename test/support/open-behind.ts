import { type Db, openDatabase } from '../../electron/core/db/open.ts';
import { dataPaths } from '../../electron/core/session/paths.ts';
import { createVault } from '../../electron/core/session/vault.ts';
import { cheapKdf, testPassphrase, type TestCore } from './test-core.ts';

/** Opens a test core's database behind its back, with the key that its passphrase opens. The caller closes it. */
export async function openBehind(desk: TestCore, login = 'officer'): Promise<Db> {
  const paths = dataPaths(desk.dataDir);
  const vault = createVault(paths, desk.ports, cheapKdf);
  return openDatabase(paths.database, await vault.openByPassphrase(login, testPassphrase), { create: false });
}
