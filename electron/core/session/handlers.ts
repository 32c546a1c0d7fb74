import type { sessionContract, SessionState } from '../../../shared/contract/session.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { CorePorts } from '../ports.ts';
import type { Session } from './session.ts';
import { readTrainingOffice } from './training-office.ts';

/** The endpoints that answer before unlocking. */
export function createSessionHandlers(session: Session, ports: CorePorts): Handlers<typeof sessionContract> {
  return {
    'session.state': async () => stateOf(session, ports),
    'session.firstRun': async (input) => session.firstRun(input),
    'session.unlock': async ({ login, passphrase }) => session.unlock(login, passphrase),
    'session.unlockByKeyStore': async ({ login }) => session.unlockByKeyStore(login),
    'session.restore': async ({ login, passphrase }) => session.restore(login, passphrase),
    'session.lock': async () => {
      await session.lock();
      return null;
    },
    'session.recover': async ({ recoveryKey, login, passphrase }) =>
      session.recover(recoveryKey, login, passphrase),
  };
}

async function stateOf(session: Session, ports: CorePorts): Promise<SessionState> {
  const phase = session.phase();
  const newestBackup = phase === 'damaged' ? session.newestBackup() : undefined;
  const survey =
    phase === 'damaged' && !newestBackup
      ? { logins: [], keyStoreLogins: [], keyStore: await ports.keyStore.state() }
      : await session.vault.survey();
  return {
    phase,
    ...survey,
    user: session.current()?.user,
    officeName: session.current()?.office.officeName,
    training: ports.training !== undefined,
    trainingHints: trainingHints(ports),
    backupBeforeMigration: session.backupBeforeMigration(),
    newestBackup: newestBackup && { madeAt: newestBackup.madeAt, sizeBytes: newestBackup.sizeBytes },
    restored: session.restored(),
  };
}

function trainingHints({ training, resourcesDir }: CorePorts): SessionState['trainingHints'] {
  if (!training) return [];
  return readTrainingOffice(resourcesDir, training.name).users.map(({ login, passphrase, name }) => ({
    login,
    passphrase,
    name,
  }));
}
