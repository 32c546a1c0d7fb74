import { create } from 'zustand';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

export type DossierView = 'all' | 'inWork' | 'attention' | 'sent' | 'onSale' | 'finished' | 'archive';

export type DossierList = {
  readonly view: DossierView;
  readonly search: string;
  readonly objectType: ObjectType | undefined;
  readonly sort: DossierFilter['sort'];
  readonly descending: boolean;
  /** Row under the cursor; the list opens there again when the person comes back. */
  readonly active: number;
  readonly set: (part: Partial<Omit<DossierList, 'set' | 'sortBy' | 'clear'>>) => void;
  /** The same column again turns the order round. */
  readonly sortBy: (sort: DossierFilter['sort']) => void;
  readonly clear: () => void;
};

const unfiltered = { view: 'all', search: '', objectType: undefined, active: 0 } as const;

/** How the dossier list stands; kept while the person is in an editor. */
export const useDossierList = create<DossierList>()((set) => ({
  ...unfiltered,
  sort: 'updated',
  descending: true,
  set: (part) => set(part),
  sortBy: (sort) =>
    set((now) =>
      now.sort === sort
        ? { descending: !now.descending, active: 0 }
        : { sort, descending: sort === 'updated' || sort === 'price', active: 0 },
    ),
  clear: () => set(unfiltered),
}));
