import type { Handlers } from '../../../shared/contract/contract.ts';
import type { filesContract } from '../../../shared/contract/files.ts';
import type { Workspace } from '../workspace.ts';
import { addFiles } from './add-files.ts';
import { bringBack, changeFile, chooseCover, orderFiles, takeOut } from './commands.ts';
import type { TokenRegistry } from './token-registry.ts';
import { turnPicture } from './turn-picture.ts';

/** Answers of the room of files. Takes the unlocked workspace and the registry of chosen paths. */
export function createFileHandlers(
  workspace: Workspace,
  tokens: TokenRegistry,
): Handlers<typeof filesContract> {
  return {
    'files.add': (input) => addFiles(workspace, tokens, input),
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
