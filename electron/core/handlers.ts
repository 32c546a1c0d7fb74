import type { Handlers } from '../../shared/contract/contract.ts';
import { type CoreContract, coreContract } from '../../shared/contract/core.ts';
import type { sessionContract } from '../../shared/contract/session.ts';
import { AppError } from '../../shared/result.ts';
import { createDossierHandlers } from './dossiers/handlers.ts';
import { createSettingsHandlers } from './settings/handlers.ts';
import type { OpenSession } from './session/session.ts';
import type { Vault } from './session/vault.ts';
import { createUserHandlers } from './users/handlers.ts';
import type { Workspace } from './workspace.ts';

type RoomContract = Omit<CoreContract, keyof typeof sessionContract>;

/** Everything that answers once a session is open. `stop` ends long work before the database closes. */
export type Rooms = {
  readonly handlers: Handlers<RoomContract>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Builds every room over one workspace. */
export function createRooms(workspace: Workspace, session: OpenSession, vault: Vault): Rooms {
  return {
    handlers: {
      ...missing(),
      ...createUserHandlers(workspace, session, vault),
      ...createDossierHandlers(workspace),
      ...createSettingsHandlers(workspace),
    },
    start: () => undefined,
    stop: async () => undefined,
  };
}

function missing(): Handlers<RoomContract> {
  const refuse = () => {
    throw new AppError('not-found', 'This room is not built yet');
  };
  return Object.fromEntries(
    Object.keys(coreContract).map((name) => [name, refuse]),
  ) as unknown as Handlers<RoomContract>;
}
