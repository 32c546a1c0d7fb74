import type { AddedFile } from '../../../shared/contract/files.ts';
import type { DossierId } from '../../../shared/domain/ids.ts';
import type { Workspace } from '../workspace.ts';
import { addFiles, type AddFiles } from './add-files.ts';
import type { TokenRegistry } from './token-registry.ts';

export type Adding = ReturnType<typeof createAdding>;

/** Every adding that runs, so that it can be ended: by the person, or by locking. */
export function createAdding(workspace: Workspace, tokens: TokenRegistry) {
  const running = new Map<DossierId, Set<AbortController>>();
  const underWay = new Set<Promise<unknown>>();
  const cancel = (dossierId: DossierId): void => {
    for (const off of running.get(dossierId) ?? []) off.abort();
  };
  return {
    add: async (input: AddFiles): Promise<readonly AddedFile[]> => {
      const off = new AbortController();
      const mine = running.get(input.dossierId) ?? new Set();
      running.set(input.dossierId, mine.add(off));
      const adding = addFiles(workspace, tokens, input, off.signal);
      underWay.add(adding);
      try {
        return await adding;
      } finally {
        underWay.delete(adding);
        mine.delete(off);
      }
    },
    /** Ends every adding of the dossier after the file of now. */
    cancel,
    /** Ends every adding and waits until none works on the database any more. */
    stop: async (): Promise<void> => {
      for (const dossierId of running.keys()) cancel(dossierId);
      await Promise.allSettled(underWay);
    },
  };
}
