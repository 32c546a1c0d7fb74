import type { Handlers } from '../../shared/contract/contract.ts';
import { coreContract, type CoreEvent } from '../../shared/contract/core.ts';
import { type CoreInternalContract, coreInternalContract } from '../../shared/contract/shell.ts';
import type { Reply } from '../../shared/result.ts';
import { dispatch } from '../../shared/rpc.ts';
import { isDamage } from './db/errors.ts';
import { onCommit } from './db/write.ts';
import { createInternalFileHandlers } from './files/internal-handlers.ts';
import { createTokenRegistry } from './files/token-registry.ts';
import { guarded, lockedHandlers } from './guard.ts';
import { createRooms, type Rooms } from './handlers.ts';
import { openWorkspace } from './open-workspace.ts';
import type { CorePorts } from './ports.ts';
import { readReference } from './reference/reference.ts';
import { noteDoubt } from './session/doubt.ts';
import { createSessionHandlers } from './session/handlers.ts';
import { createSession, type Session } from './session/session.ts';
import { type KdfCost, standardKdfCost } from './session/wrap.ts';
import type { Workspace } from './workspace.ts';

/** The data process without Electron: what the page asks, what main asks, what core announces. */
export type Core = {
  /** Dispatches on the core contract. Always answers with a `Reply`, never throws. */
  readonly call: (name: string, input: unknown) => Promise<Reply<unknown>>;
  /** Dispatches on the internal contract: main's own questions, out of the page's reach. */
  readonly internal: (name: string, input: unknown) => Promise<Reply<unknown>>;
  readonly onEvent: (listener: (event: CoreEvent) => void) => () => void;
  /** Stops long work, seals open typing, empties the log into the database, wipes the keys. */
  readonly stop: () => Promise<void>;
};

type Open = { readonly workspace: Workspace; readonly rooms: Rooms };

/** Builds core over its ports. `kdfCost` is the price of the passphrase function; only tests make it cheap. */
export function createCore(ports: CorePorts, options: { readonly kdfCost?: KdfCost } = {}): Core {
  const announcer = createAnnouncer();
  const tokens = createTokenRegistry(ports.newId);
  const desk = createDesk(ports, options.kdfCost ?? standardKdfCost, { ...announcer, tokens });
  const { session } = desk;
  const ready = session.foundTraining();
  const onBug = (name: string) => (cause: unknown) =>
    ports.log.error('core.bug', { name, ...describe(cause) });
  const onSqlite = (name: string) => (cause: unknown) => {
    onBug(name)(cause);
    if (isDamage(cause)) noteDoubt(ports.dataDir);
  };
  const sessionHandlers = createSessionHandlers(session, ports);
  const internalHandlers: Handlers<CoreInternalContract> = {
    ...createInternalFileHandlers({ tokens, workspace: () => desk.open()?.workspace }),
    'internal.stop': async () => {
      await session.lock();
      return null;
    },
    'internal.wake': () => {
      desk.open()?.rooms.wake();
      return null;
    },
  };
  return {
    call: async (name, input) => {
      await ready;
      const handlers = { ...lockedHandlers(), ...desk.open()?.rooms.handlers, ...sessionHandlers };
      const roles = () => desk.open()?.workspace.actor.roles;
      return dispatch(
        coreContract,
        guarded(handlers, { roles, onSqlite: onSqlite(name) }),
        name,
        input,
        onBug(name),
      );
    },
    internal: async (name, input) =>
      dispatch(coreInternalContract, internalHandlers, name, input, onBug(name)),
    onEvent: announcer.onEvent,
    stop: async () => {
      await ready;
      await session.lock();
    },
  };
}

type DeskParts = {
  readonly emit: (event: CoreEvent) => void;
  readonly tokens: ReturnType<typeof createTokenRegistry>;
};

/** The session with the rooms that stand open while it is unlocked. */
function createDesk(
  ports: CorePorts,
  kdfCost: KdfCost,
  { emit, tokens }: DeskParts,
): { readonly session: Session; readonly open: () => Open | undefined } {
  const reference = readReference(ports.resourcesDir);
  for (const { name, problems } of reference.refused)
    ports.log.error('reference.refused', { name, problems });
  let open: Open | undefined;
  const session: Session = createSession(ports, kdfCost, {
    opened: (opened) => {
      const workspace = openWorkspace(opened, ports, reference, emit);
      onCommit(opened.db, (subjects) => emit({ name: 'data.changed', subjects }));
      open = { workspace, rooms: createRooms({ workspace, session: opened, vault: session.vault, tokens }) };
      open.rooms.start();
    },
    closing: async () => {
      const closing = open;
      open = undefined;
      tokens.clear();
      await closing?.rooms.stop();
      closing?.workspace.filesKey.fill(0);
    },
    changed: () => emit({ name: 'data.changed', subjects: ['session'] }),
  });
  return { session, open: () => open };
}

function createAnnouncer() {
  const listeners = new Set<(event: CoreEvent) => void>();
  return {
    emit: (event: CoreEvent): void => listeners.forEach((listener) => listener(event)),
    onEvent: (listener: (event: CoreEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function describe(cause: unknown): { readonly error: string } {
  return { error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}
