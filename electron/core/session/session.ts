import { existsSync } from 'node:fs';
import type { SessionState, SessionUser, UserView } from '../../../shared/contract/session.ts';
import type { EpochMs } from '../../../shared/domain/civil-date.ts';
import { userIdSchema } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import { sealBurst } from '../audit/burst.ts';
import { addAudit } from '../audit/store.ts';
import { closeDatabase, type Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import type { CorePorts } from '../ports.ts';
import { type Office, readOffice } from '../settings/office.ts';
import { finishFounding, foundDatabase } from './founding.ts';
import { openWithKey } from './opening.ts';
import { dataPaths } from './paths.ts';
import { createThrottle } from './throttle.ts';
import { readTrainingOffice, type TrainingOffice } from './training-office.ts';
import { createVault, type LoginSecret } from './vault.ts';
import type { KdfCost } from './wrap.ts';

/** What an unlocked session hands to the rooms; `key` is wiped when it is locked. */
export type OpenSession = {
  readonly db: Db;
  readonly key: Uint8Array;
  readonly user: SessionUser;
  readonly login: string;
  readonly office: Office;
};

export type SessionHooks = {
  /** Builds the rooms; runs once after each unlocking. */
  readonly opened: (session: OpenSession) => void;
  /** Stops the rooms; they may still write. Runs before the database closes. */
  readonly closing: () => Promise<void>;
  readonly changed: () => void;
};

type FirstRun = Office & LoginSecret & { readonly name: string; readonly roles: readonly Role[] };
type Stuck = 'damaged' | 'too-new';

/** First run, unlocking and locking of one data folder. Keys live only here and in the rooms, never on disk. */
export function createSession(ports: CorePorts, cost: KdfCost, hooks: SessionHooks) {
  const paths = dataPaths(ports.dataDir);
  const vault = createVault(paths.keyring, ports, cost);
  const throttled = createThrottle(ports.sleep);
  let open: OpenSession | undefined;
  let stuck: Stuck | undefined;
  let backup: string | undefined;

  async function found(office: Office, first: LoginSecret, users: readonly UserView[]) {
    const { key, keyring, recoveryKey } = await vault.make(first);
    foundDatabase(paths, key, office, users);
    vault.write(keyring);
    finishFounding(paths);
    return { key, recoveryKey };
  }

  async function enter(login: string, key: Uint8Array): Promise<SessionUser> {
    if (open) await lock();
    try {
      const opened = openWithKey(paths, key, login, ports.now());
      backup = opened.backup ?? backup;
      open = { db: opened.db, key, user: opened.user, login, office: readOffice(opened.db) };
    } catch (cause) {
      key.fill(0);
      if (cause instanceof AppError && cause.code === 'too-new') stuck = 'too-new';
      if (cause instanceof AppError && cause.code === 'corrupt') stuck = 'damaged';
      hooks.changed();
      throw cause;
    }
    note(open, 'session.unlock');
    hooks.opened(open);
    hooks.changed();
    return open.user;
  }

  async function lock(): Promise<void> {
    const session = open;
    if (!session) return;
    open = undefined;
    await hooks.closing();
    try {
      write(session.db, (tx) => sealBurst(tx));
      closeDatabase(session.db);
    } finally {
      session.key.fill(0);
    }
    hooks.changed();
  }

  function note({ db, user }: OpenSession, action: string): void {
    write(db, (tx) => {
      addAudit(tx, { at: ports.now(), userId: user.id, action, entity: 'user', entityId: user.id, data: {} });
    });
  }

  function phase(): SessionState['phase'] {
    if (open) return 'open';
    if (stuck) return stuck;
    const keyring = existsSync(paths.keyring);
    if (keyring && !existsSync(paths.database) && existsSync(paths.unfinishedDatabase)) finishFounding(paths);
    const database = existsSync(paths.database);
    if (keyring !== database) return 'damaged';
    return keyring ? 'locked' : 'first-run';
  }

  function requirePhase(wanted: 'first-run' | 'locked'): void {
    const found = phase();
    if (found === wanted || (wanted === 'locked' && found === 'open')) return;
    if (found === 'too-new') throw new AppError('too-new', 'A newer program made this database');
    if (found === 'damaged') throw new AppError('corrupt', 'Database and keyring do not belong together');
    throw new AppError('invalid-state', `The phase is ${found}`, { reason: found });
  }

  return {
    vault,
    paths,
    current: (): OpenSession | undefined => open,
    backupBeforeMigration: (): string | undefined => backup,
    phase,
    firstRun: async (input: FirstRun): Promise<{ readonly recoveryKey: string }> => {
      requirePhase('first-run');
      const user = toFirstUser(input, userIdSchema.parse(ports.newId()), ports.now());
      const office = { officeName: input.officeName, officerKind: input.officerKind };
      const { key, recoveryKey } = await found(office, input, [user]);
      await enter(input.login, key);
      return { recoveryKey };
    },
    foundTraining: async (): Promise<void> => {
      if (!ports.training || phase() !== 'first-run') return;
      const office = readTrainingOffice(ports.resourcesDir, ports.training.name);
      const [first, ...others] = office.users;
      if (!first) return;
      const { key } = await found(
        { officeName: office.officeName, officerKind: office.officerKind },
        toSecret(first),
        office.users.map((user) => toTrainingUser(user, ports.now())),
      );
      for (const user of others) await vault.setLogin(key, toSecret(user));
      key.fill(0);
    },
    unlock: async (login: string, passphrase: string): Promise<SessionUser> => {
      requirePhase('locked');
      return throttled(async () => enter(login, await vault.openByPassphrase(login, passphrase)));
    },
    unlockByKeyStore: async (login: string): Promise<SessionUser> => {
      requirePhase('locked');
      return throttled(async () => enter(login, await vault.openByKeyStore(login)));
    },
    recover: async (recoveryKey: string, login: string, passphrase: string): Promise<SessionUser> => {
      requirePhase('locked');
      return throttled(async () => {
        const key = vault.openByRecoveryKey(recoveryKey);
        const copy = Uint8Array.from(key);
        const user = await enter(login, key);
        await vault.setLogin(copy, { login, passphrase, keepInKeyStore: false });
        copy.fill(0);
        if (open) note(open, 'session.recover');
        return user;
      });
    },
    lock,
  };
}
export type Session = ReturnType<typeof createSession>;

// Somebody must be able to add users: the first one always can.
function toFirstUser(input: FirstRun, id: UserView['id'], createdAt: EpochMs): UserView {
  const roles = [...new Set<Role>([...input.roles, 'administrator'])];
  return { id, login: input.login, name: input.name, roles, active: true, createdAt };
}

function toTrainingUser(user: TrainingOffice['users'][number], createdAt: EpochMs): UserView {
  return { id: user.id, login: user.login, name: user.name, roles: user.roles, active: true, createdAt };
}

function toSecret(user: TrainingOffice['users'][number]): LoginSecret {
  return { login: user.login, passphrase: user.passphrase, keepInKeyStore: false };
}
