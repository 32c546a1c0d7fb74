import { create } from 'zustand';
import type { Narrowing } from '../../shared/contract/dossier-list.ts';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import type { ListLayout, ViewDefinition } from '../../shared/contract/finding.ts';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

export type DossierView = ViewDefinition['tab'];

export type DossierList = {
  readonly view: DossierView;
  readonly search: string;
  readonly objectType: ObjectType | undefined;
  readonly narrow: Narrowing;
  readonly sort: DossierFilter['sort'];
  readonly descending: boolean;
  /** Columns of the saved view that is shown; undefined: the person's own. */
  readonly columns: ListLayout | undefined;
  /** Saved view that was chosen last; it stays named until another list is chosen. */
  readonly savedView: string | undefined;
  /** Row under the cursor; the list opens there again when the person comes back. */
  readonly active: number;
  readonly set: (part: Partial<Omit<DossierList, 'set' | 'sortBy' | 'clear' | 'show'>>) => void;
  /** The same column again turns the order round. */
  readonly sortBy: (sort: DossierFilter['sort']) => void;
  /** Takes every filter off; the order stays. */
  readonly clear: () => void;
  /** Brings back how a list stood. */
  readonly show: (id: string, definition: ViewDefinition) => void;
};

const unfiltered = {
  view: 'all',
  search: '',
  objectType: undefined,
  narrow: {},
  savedView: undefined,
  columns: undefined,
  active: 0,
} as const;

/** Orders that begin with the highest: newest and dearest first. */
const highestFirst: readonly DossierFilter['sort'][] = ['updated', 'price'];

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
        : { sort, descending: highestFirst.includes(sort), active: 0 },
    ),
  clear: () => set(unfiltered),
  show: (savedView, { tab, search, objectType, narrow = {}, sort, descending, columns }) =>
    set({ savedView, view: tab, search, objectType, narrow, sort, descending, columns, active: 0 }),
}));
