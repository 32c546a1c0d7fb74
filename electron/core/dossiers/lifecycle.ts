import { commandIdSchema, type DossierId } from '../../../shared/domain/ids.ts';
import { type Tx, write } from '../db/write.ts';
import { addCommand } from '../exchange/outbox-store.ts';
import type { CommandBody } from '../exchange/commands.ts';
import type { Workspace } from '../workspace.ts';
import { auditDossier, dossierFor } from './context.ts';
import { setArchived } from './state-store.ts';
import type { StoredDossier } from './store.ts';

/** Takes a sent dossier back from the organizer; the state follows when the central database has said yes. */
export function withdraw(workspace: Workspace, id: DossierId, reason: string): void {
  write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'withdraw');
    queue(workspace, tx, dossier, { name: 'withdraw', payload: { reason } });
    auditDossier(workspace, tx, { id, action: 'dossier.withdraw', data: { reason } });
  });
}

/** Closes a finished lot. */
export function close(workspace: Workspace, id: DossierId): void {
  write(workspace.db, (tx) => {
    const dossier = dossierFor(workspace, id, 'close');
    queue(workspace, tx, dossier, { name: 'close', payload: {} });
    auditDossier(workspace, tx, { id, action: 'dossier.close' });
  });
}

/** Puts a dossier into the archive (or takes it out): it leaves the list, nothing is deleted. */
export function archive(workspace: Workspace, id: DossierId, archived: boolean): void {
  write(workspace.db, (tx) => {
    dossierFor(workspace, id, archived ? 'archive' : 'unarchive');
    setArchived(tx, id, archived, workspace.ports.now());
    auditDossier(workspace, tx, { id, action: archived ? 'dossier.archive' : 'dossier.unarchive' });
  });
}

function queue(workspace: Workspace, tx: Tx, dossier: StoredDossier, body: CommandBody): void {
  addCommand(tx, {
    ...body,
    commandId: commandIdSchema.parse(workspace.ports.newId()),
    dossierId: dossier.id,
    needsFiles: [],
    baseRevision: dossier.serverVersion ?? 0,
    actorId: workspace.actor.id,
    at: workspace.ports.now(),
  });
}
