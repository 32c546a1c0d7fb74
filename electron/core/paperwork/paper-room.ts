import type { DossierId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/result.ts';
import type { Workspace } from '../workspace.ts';
import { createPaperworkHandlers } from './handlers.ts';
import { createPaperMaker } from './make-paper.ts';

/** The room of papers with what it does by itself: the application of what was just sealed. */
export function createPaperRoom(workspace: Workspace) {
  const maker = createPaperMaker(workspace);
  return {
    handlers: createPaperworkHandlers(workspace, maker),
    /**
     * Makes the application of a sealed dossier in the background. Sealing neither waits for it nor fails with it: a
     * failure goes to the log, and the person makes it in Papers.
     */
    applicationLater: (dossierId: DossierId): void => {
      maker.make(dossierId, 'application').catch((cause: unknown) => {
        if (cause instanceof AppError && cause.code === 'cancelled') return;
        workspace.ports.log.warn('paperwork.application-failed', { dossierId, error: String(cause) });
      });
    },
    stop: maker.stop,
  };
}
