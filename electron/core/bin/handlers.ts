import type { binContract } from '../../../shared/contract/bin.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';
import type { Workspace } from '../workspace.ts';
import { purge, putIntoBin, restoreFromBin, restoreRow, setKeepDays, viewBin } from './commands.ts';

/** The bin: what was deleted, brought back or erased for good. */
export function createBinHandlers(workspace: Workspace): Handlers<typeof binContract> {
  return {
    'bin.view': () => viewBin(workspace),
    'bin.put': ({ id }) => putIntoBin(workspace, id),
    'bin.restore': ({ id }) => restoreFromBin(workspace, id),
    'bin.restoreRow': ({ rowId }) => restoreRow(workspace, rowId),
    'bin.purge': (input) => purge(workspace, input),
    'bin.setKeepDays': ({ days }) => setKeepDays(workspace, days),
  };
}
