import type { SessionState, SessionUser } from '../../../shared/contract/session.ts';
import { AppError } from '../../../shared/result.ts';
import type { AuditData } from '../audit/chain.ts';
import { sealBurst } from '../audit/burst.ts';
import { addAudit } from '../audit/store.ts';
import { listBackups, type StoredBackup } from '../db/backups.ts';
import { toAppError } from '../db/errors.ts';
import { closeQuietly, type Db } from '../db/open.ts';
import { write } from '../db/write.ts';
import type { CorePorts } from '../ports.ts';
import { type Office, readOffice } from '../settings/office.ts';
import { createUserStore } from '../users/store.ts';
import { type FirstRun, foundOffice, foundTrainingOffice } from './first-run.ts';
import { type Opened, openWithKey } from './opening.ts';
import { type DataPaths, dataPaths } from './paths.ts';
import { diskPhase, keyringState, requirePhase } from './phase.ts';
import { type Restored, restoreNewest } from './restoring.ts';
import { createThrottle } from './throttle.ts';
import { createVault, type Vault } from './vault.ts';
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
  const vault = createVault(paths, ports, cost);
  const throttled = createThrottle(ports.sleep);
  const door = createDoor({ ports, paths, vault }, hooks);
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
        const user = await door.enter(login, key, { action: 'session.recover' });
        await vault.setLogin(copy, { login, passphrase, keepInKeyStore: false });
        copy.fill(0);
        return user;
      });
    },
    /** Puts the newest good backup in the place of a damaged database and opens it. */
    restore: async (login: string, passphrase: string): Promise<SessionUser> => {
      if (door.phase() !== 'damaged') throw new AppError('invalid-state', 'Nothing is damaged');
      return throttled(async () => {
        const key = await vault.openByPassphrase(login, passphrase);
        return door.enterRestored(login, key);
      });
    },
    restored: door.restored,
    /** The newest copy, when there is a keyring that may open it. */
    newestBackup: (): StoredBackup | undefined =>
      keyringState(paths) === 'read' ? listBackups(paths.backups)[0] : undefined,
    lock: door.leave,
  };
}
export type Session = ReturnType<typeof createSession>;

type DoorParts = { readonly ports: CorePorts; readonly paths: DataPaths; readonly vault: Vault };

/** The one open database of this folder, if any, and what kept it shut. */
function createDoor({ ports, paths, vault }: DoorParts, hooks: SessionHooks) {
  let open: OpenSession | undefined;
  let stuck: 'damaged' | 'too-new' | undefined;
  let backup: string | undefined;
  let restored: Restored | undefined;

  async function enter(login: string, key: Uint8Array, why: Entry = { action: 'session.unlock' }) {
    await leave();
    try {
      const opened = openNoted({ ports, paths }, { login, key, why });
      backup = opened.backup ?? backup;
      open = { db: opened.db, key, user: opened.user, login, office: readOffice(opened.db) };
    } catch (cause) {
      key.fill(0);
      stuck = stuckBy(cause) ?? stuck;
      hooks.changed();
      throw cause;
    }
    dropStaleKeys(vault, open.db, ports);
    hooks.opened(open);
    hooks.changed();
    return open.user;
  }

  async function enterRestored(login: string, key: Uint8Array): Promise<SessionUser> {
    try {
      restored = restoreNewest(paths, key, ports.now());
    } catch (cause) {
      key.fill(0);
      throw cause;
    }
    stuck = undefined;
    ports.log.warn('session.restored', restored);
    return enter(login, key, { action: 'session.restore', data: restored });
  }

  async function leave(): Promise<void> {
    const session = open;
    if (!session) return;
    open = undefined;
    restored = undefined;
    await hooks.closing();
    try {
      write(session.db, (tx) => sealBurst(tx));
    } catch (cause) {
      // A damaged or full disk must let go all the same: the burst stays in its row, as after a crash.
      ports.log.error('session.seal', { cause: String(cause) });
    }
    closeQuietly(session.db);
    session.key.fill(0);
    hooks.changed();
  }

  return {
    enter,
    enterRestored,
    leave,
    current: (): OpenSession | undefined => open,
    backup: (): string | undefined => backup,
    restored: (): Restored | undefined => restored,
    phase: (): SessionState['phase'] => (open ? 'open' : (stuck ?? diskPhase(paths))),
  };
}

/**
 * Wrapped keys of people who are switched off, or whose adding was cut short, go: a crash may have kept one, and a
 * keyring brought back from a copy may hold more. What was gone or damaged of file and copy comes back. A disk that
 * does not take the change keeps nobody out.
 */
function dropStaleKeys(vault: Vault, db: Db, { log }: CorePorts): void {
  try {
    vault.keepOnly(createUserStore(db).activeLogins());
  } catch (cause) {
    log.warn('keyring.stale', { cause: String(cause) });
  }
}

type Entry = { readonly action: string; readonly data?: AuditData };
type OpenBy = { readonly login: string; readonly key: Uint8Array; readonly why: Entry };

/** Opens and notes who came in; a disk that takes no note lets nobody in, and nothing stays open. */
function openNoted(
  { ports, paths }: Pick<DoorParts, 'ports' | 'paths'>,
  { login, key, why }: OpenBy,
): Opened {
  const opened = openWithKey(paths, key, login, ports.now());
  const { id } = opened.user;
  const { action, data = {} } = why;
  try {
    write(opened.db, (tx) =>
      addAudit(tx, { at: ports.now(), userId: id, action, entity: 'user', entityId: id, data }),
    );
    return opened;
  } catch (cause) {
    closeQuietly(opened.db);
    throw toAppError(cause);
  }
}

function stuckBy(cause: unknown): 'damaged' | 'too-new' | undefined {
  if (!(cause instanceof AppError)) return undefined;
  if (cause.code === 'too-new') return 'too-new';
  return cause.code === 'corrupt' ? 'damaged' : undefined;
}
