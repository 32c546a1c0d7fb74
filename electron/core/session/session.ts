import type { SessionState, SessionUser } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import { sealBurst } from '../audit/burst.ts';
import { addAudit } from '../audit/store.ts';
import { closeDatabase, type Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import type { CorePorts } from '../ports.ts';
import { type Office, readOffice } from '../settings/office.ts';
import { type FirstRun, foundOffice, foundTrainingOffice } from './first-run.ts';
import { openWithKey } from './opening.ts';
import { type DataPaths, dataPaths } from './paths.ts';
import { diskPhase, requirePhase } from './phase.ts';
import { createThrottle } from './throttle.ts';
import { createVault } from './vault.ts';
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

/** First run, unlocking and locking of one data folder. Keys live only here and in the rooms, never on disk. */
export function createSession(ports: CorePorts, cost: KdfCost, hooks: SessionHooks) {
  const paths = dataPaths(ports.dataDir);
  const vault = createVault(paths.keyring, ports, cost);
  const throttled = createThrottle(ports.sleep);
  const door = createDoor(ports, paths, hooks);
  const parts = { ports, paths, vault };

  return {
    vault,
    current: door.current,
    phase: door.phase,
    backupBeforeMigration: door.backup,
    firstRun: async (input: FirstRun): Promise<{ readonly recoveryKey: string }> => {
      requirePhase(door.phase(), 'first-run');
      const { key, recoveryKey } = await foundOffice(parts, input);
      await door.enter(input.login, key);
      return { recoveryKey };
    },
    /** The first run of a training profile needs nobody. */
    foundTraining: async (): Promise<void> => {
      if (ports.training && door.phase() === 'first-run')
        await foundTrainingOffice(parts, ports.training.name);
    },
    unlock: async (login: string, passphrase: string): Promise<SessionUser> => {
      requirePhase(door.phase(), 'locked');
      return throttled(async () => door.enter(login, await vault.openByPassphrase(login, passphrase)));
    },
    unlockByKeyStore: async (login: string): Promise<SessionUser> => {
      requirePhase(door.phase(), 'locked');
      return throttled(async () => door.enter(login, await vault.openByKeyStore(login)));
    },
    recover: async (recoveryKey: string, login: string, passphrase: string): Promise<SessionUser> => {
      requirePhase(door.phase(), 'locked');
      return throttled(async () => {
        const key = vault.openByRecoveryKey(recoveryKey);
        const copy = Uint8Array.from(key);
        const user = await door.enter(login, key, 'session.recover');
        await vault.setLogin(copy, { login, passphrase, keepInKeyStore: false });
        copy.fill(0);
        return user;
      });
    },
    lock: door.leave,
  };
}
export type Session = ReturnType<typeof createSession>;

/** The one open database of this folder, if any, and what kept it shut. */
function createDoor(ports: CorePorts, paths: DataPaths, hooks: SessionHooks) {
  let open: OpenSession | undefined;
  let stuck: 'damaged' | 'too-new' | undefined;
  let backup: string | undefined;

  async function enter(login: string, key: Uint8Array, action = 'session.unlock'): Promise<SessionUser> {
    await leave();
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
    note(open, action, ports.now());
    hooks.opened(open);
    hooks.changed();
    return open.user;
  }

  async function leave(): Promise<void> {
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

  return {
    enter,
    leave,
    current: (): OpenSession | undefined => open,
    backup: (): string | undefined => backup,
    phase: (): SessionState['phase'] => (open ? 'open' : (stuck ?? diskPhase(paths))),
  };
}

function note({ db, user }: OpenSession, action: string, at: number): void {
  write(db, (tx) =>
    addAudit(tx, { at, userId: user.id, action, entity: 'user', entityId: user.id, data: {} }),
  );
}
