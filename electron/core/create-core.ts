import type { Handlers } from '../../shared/contract/contract.ts';
import { type CoreContract, coreContract, type CoreEvent } from '../../shared/contract/core.ts';
import { type CoreInternalContract, coreInternalContract } from '../../shared/contract/shell.ts';
import { AppError, type Reply } from '../../shared/result.ts';
import { dispatch } from '../../shared/rpc.ts';
import { sqliteCode, toAppError } from './db/errors.ts';
import { onCommit } from './db/write.ts';
import { createRooms, type Rooms } from './handlers.ts';
import { openWorkspace } from './open-workspace.ts';
import type { CorePorts } from './ports.ts';
import { readReference } from './reference/reference.ts';
import { createSessionHandlers } from './session/handlers.ts';
import { requireAccess } from './session/permissions.ts';
import { createSession, type OpenSession } from './session/session.ts';
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

type Open = { readonly session: OpenSession; readonly workspace: Workspace; readonly rooms: Rooms };

/** Builds core over its ports. `kdfCost` is the price of the passphrase function; only tests make it cheap. */
export function createCore(ports: CorePorts, options: { readonly kdfCost?: KdfCost } = {}): Core {
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent): void => listeners.forEach((listener) => listener(event));
  const reference = readReference(ports.resourcesDir);
  for (const { name, problems } of reference.refused)
    ports.log.error('reference.refused', { name, problems });
  let open: Open | undefined;

  const session = createSession(ports, options.kdfCost ?? standardKdfCost, {
    opened: (opened) => {
      const workspace = openWorkspace(opened, ports, reference, emit);
      onCommit(opened.db, (subjects) => emit({ name: 'data.changed', subjects }));
      open = { session: opened, workspace, rooms: createRooms(workspace, opened, session.vault) };
      open.rooms.start();
    },
    closing: async () => {
      const closing = open;
      open = undefined;
      await closing?.rooms.stop();
      closing?.workspace.filesKey.fill(0);
    },
    changed: () => emit({ name: 'data.changed', subjects: ['session'] }),
  });
  const ready = session.foundTraining();
  const onBug = (name: string) => (cause: unknown) =>
    ports.log.error('core.bug', {
      name,
      error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    });

  const call: Core['call'] = async (name, input) => {
    await ready;
    const handlers = guarded(
      { ...lockedRooms(), ...open?.rooms.handlers, ...createSessionHandlers(session, ports) },
      {
        open: () => open,
        onSqlite: onBug(name),
      },
    );
    return dispatch(coreContract, handlers, name, input, onBug(name));
  };
  const internalHandlers: Handlers<CoreInternalContract> = {
    'internal.registerPaths': () => {
      throw new AppError('locked', 'Nothing is open');
    },
    'internal.fileInfo': () => undefined,
    'internal.readFile': () => {
      throw new AppError('not-found', 'No such file');
    },
    'internal.stop': async () => {
      await session.lock();
      return null;
    },
    'internal.wake': () => null,
  };
  return {
    call,
    internal: async (name, input) =>
      dispatch(coreInternalContract, internalHandlers, name, input, onBug(name)),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      await ready;
      await session.lock();
    },
  };
}

type Guards = { readonly open: () => Open | undefined; readonly onSqlite: (cause: unknown) => void };

/** Puts the one judgement of roles and the one mapping of SQLite errors around every handler. */
function guarded(handlers: Handlers<CoreContract>, { open, onSqlite }: Guards): Handlers<CoreContract> {
  const entries = Object.entries(handlers) as [keyof CoreContract, (input: unknown) => unknown][];
  return Object.fromEntries(
    entries.map(([name, handler]) => [
      name,
      async (input: unknown) => {
        const roles = open()?.session.user.roles;
        if (roles) requireAccess(name, roles);
        try {
          return await handler(input);
        } catch (cause) {
          if (sqliteCode(cause) !== undefined) onSqlite(cause);
          throw toAppError(cause);
        }
      },
    ]),
  ) as unknown as Handlers<CoreContract>;
}

function lockedRooms(): Handlers<CoreContract> {
  const refuse = () => {
    throw new AppError('locked', 'The database is locked');
  };
  return Object.fromEntries(
    Object.keys(coreContract).map((name) => [name, refuse]),
  ) as unknown as Handlers<CoreContract>;
}
