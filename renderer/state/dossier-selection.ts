import { create } from 'zustand';
import type { DossierId } from '../../shared/domain/ids.ts';

export type DossierSelection = {
  readonly ids: ReadonlySet<DossierId>;
  readonly toggle: (id: DossierId) => void;
  readonly add: (ids: readonly DossierId[]) => void;
  readonly clear: () => void;
};

/** Dossiers chosen in the list, for doing one thing with many. Other words or filters keep the choice. */
export const useDossierSelection = create<DossierSelection>()((set) => ({
  ids: new Set(),
  toggle: (id) =>
    set(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next };
    }),
  add: (added) => set(({ ids }) => ({ ids: new Set([...ids, ...added]) })),
  clear: () => set({ ids: new Set() }),
}));
