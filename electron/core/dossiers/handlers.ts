import type { Handlers } from '../../../shared/contract/contract.ts';
import type { dossiersContract } from '../../../shared/contract/dossiers.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Workspace } from '../workspace.ts';
import { approve, askApproval, returnToPreparer, revokeApproval } from './approval.ts';
import { checksOf } from './checks.ts';
import { createDossier } from './create.ts';
import { redo, setField, setFields, undo } from './edit.ts';
import { historyOf } from './history.ts';
import { archive, close, withdraw } from './lifecycle.ts';
import { listDossiers } from './list.ts';
import { countDossiers, narrowingChoices } from './list-count-store.ts';
import { overrideFinding } from './overrides.ts';
import { seal, unseal } from './sealing.ts';
import { send } from './send.ts';
import { viewDossier } from './view.ts';

/** The room of dossiers: from the first field to closing. `onSealed` is told after the commit of every sealing. */
export function createDossierHandlers(
  workspace: Workspace,
  onSealed: (id: DossierId) => void,
): Handlers<typeof dossiersContract> {
  const { db } = workspace;
  return {
    'dossiers.list': (filter) => listDossiers(db, filter),
    'dossiers.choices': () => narrowingChoices(db),
    'dossiers.counts': () => countDossiers(db),
    'dossiers.get': ({ id }) => viewDossier(workspace, id),
    'dossiers.checks': ({ id }) => checksOf(workspace, id),
    'dossiers.history': ({ id, limit }) => historyOf(db, id, limit),
    'dossiers.create': (input) => createDossier(workspace, input),
    'dossiers.setField': (input) => setField(workspace, input),
    'dossiers.setFields': (input) => setFields(workspace, input),
    'dossiers.undo': ({ id }) => undo(workspace, id),
    'dossiers.redo': ({ id }) => redo(workspace, id),
    'dossiers.override': (input) => nothing(overrideFinding(workspace, input)),
    'dossiers.approve': ({ id }) => nothing(approve(workspace, id)),
    'dossiers.askApproval': ({ id }) => nothing(askApproval(workspace, id)),
    'dossiers.returnToPreparer': ({ id, reason }) => nothing(returnToPreparer(workspace, id, reason)),
    'dossiers.revokeApproval': ({ id, reason }) => nothing(revokeApproval(workspace, id, reason)),
    'dossiers.seal': ({ id }) => {
      const sealed = seal(workspace, id);
      onSealed(id);
      return sealed;
    },
    'dossiers.unseal': ({ id, reason }) => nothing(unseal(workspace, id, reason)),
    'dossiers.send': ({ id }) => nothing(send(workspace, id)),
    'dossiers.withdraw': ({ id, reason }) => nothing(withdraw(workspace, id, reason)),
    'dossiers.close': ({ id }) => nothing(close(workspace, id)),
    'dossiers.archive': ({ id }) => nothing(archive(workspace, id, true)),
    'dossiers.unarchive': ({ id }) => nothing(archive(workspace, id, false)),
  };
}

function nothing(_done: void): null {
  return null;
}
