import { create } from 'zustand';
import type { DossierId } from '../../shared/domain/ids.ts';

export type Dialog = 'new-dossier' | 'keys' | 'palette';

export type NewDossierOrigin = { readonly mode: 'copy' | 'next'; readonly id: DossierId };

export type Dialogs = {
  readonly open: Dialog | undefined;
  readonly show: (dialog: Dialog) => void;
  /** The dossier that a new one is begun from; the dialog of new dossiers opens at it. */
  readonly origin: NewDossierOrigin | undefined;
  readonly showNewFrom: (origin: NewDossierOrigin) => void;
  readonly close: () => void;
  /** Rises when the search field of the dossier list is to take the focus. */
  readonly searchRequests: number;
  readonly requestSearch: () => void;
};

/** Dialogs that any screen or key may open; one at a time. */
export const useDialogs = create<Dialogs>()((set) => ({
  open: undefined,
  origin: undefined,
  show: (dialog) => set({ open: dialog, origin: undefined }),
  showNewFrom: (origin) => set({ open: 'new-dossier', origin }),
  close: () => set({ open: undefined }),
  searchRequests: 0,
  requestSearch: () => set((now) => ({ searchRequests: now.searchRequests + 1 })),
}));
