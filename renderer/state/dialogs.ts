import { create } from 'zustand';

export type Dialog = 'new-dossier' | 'keys' | 'palette';

export type Dialogs = {
  readonly open: Dialog | undefined;
  readonly show: (dialog: Dialog) => void;
  readonly close: () => void;
  /** Rises when the search field of the dossier list is to take the focus. */
  readonly searchRequests: number;
  readonly requestSearch: () => void;
};

/** Dialogs that any screen or key may open; one at a time. */
export const useDialogs = create<Dialogs>()((set) => ({
  open: undefined,
  show: (dialog) => set({ open: dialog }),
  close: () => set({ open: undefined }),
  searchRequests: 0,
  requestSearch: () => set((now) => ({ searchRequests: now.searchRequests + 1 })),
}));
