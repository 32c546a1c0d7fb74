import type { Handlers } from '../../../shared/contract/contract.ts';
import type { filesContract } from '../../../shared/contract/files.ts';
import type { Workspace } from '../workspace.ts';
import { type Adding, createAdding } from './adding.ts';
import { bringBack, changeFile, chooseCover, orderFiles, takeOut } from './commands.ts';
import type { TokenRegistry } from './token-registry.ts';
import { turnPicture } from './turn-picture.ts';

export type FileRoom = { readonly handlers: Handlers<typeof filesContract>; readonly adding: Adding };

/** The room of files. Takes the unlocked workspace and the registry of chosen paths. */
export function createFileRoom(workspace: Workspace, tokens: TokenRegistry): FileRoom {
  const adding = createAdding(workspace, tokens);
  return { adding, handlers: createHandlers(workspace, adding) };
}

function createHandlers(workspace: Workspace, adding: Adding): Handlers<typeof filesContract> {
  return {
    'files.add': (input) => adding.add(input),
    'files.cancelAdding': ({ dossierId }) => {
      adding.cancel(dossierId);
      return null;
    },
    'files.update': async ({ id, title, type, rotation }) => {
      if (title !== undefined || type !== undefined) changeFile(workspace, { id, title, type });
      return rotation === undefined ? null : await turnPicture(workspace, id, rotation);
    },
    'files.setCover': ({ id }) => chooseCover(workspace, id),
    'files.reorder': ({ dossierId, ids }) => orderFiles(workspace, dossierId, ids),
    'files.remove': ({ id }) => takeOut(workspace, id),
    'files.restore': ({ id }) => bringBack(workspace, id),
  };
}
