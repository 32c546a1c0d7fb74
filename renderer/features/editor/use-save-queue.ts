import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { DossierId } from '../../../shared/domain/ids.ts';
import { call } from '../../data/api.ts';
import { beforeLocking } from '../../state/unsaved.ts';
import { createSaveQueue, type Edits, type SaveQueue } from './save-queue.ts';

/** The save queue of one dossier; sends what waits when the editor closes, the window is hidden or the seat is left. */
export function useSaveQueue(id: DossierId): { readonly queue: SaveQueue; readonly edits: Edits } {
  const queue = useMemo(
    () => createSaveQueue({ save: (pointer, value) => call('dossiers.setField', { id, pointer, value }) }),
    [id],
  );
  const edits = useSyncExternalStore(queue.subscribe, queue.edits);
  useEffect(() => {
    const flush = (): void => void queue.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    const leave = beforeLocking(queue.flush);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [queue]);
  return { queue, edits };
}
