import { create } from 'zustand';
import type { SideChoice } from '../../shared/contract/compare.ts';
import type { DirectoryKind } from '../../shared/domain/directory/kinds.ts';
import type { DossierId } from '../../shared/domain/ids.ts';

/**
 * Where the window is. Each screen is drawn by `features/<feature>/<feature>-screen.tsx`, which exports
 * `<Feature>Screen` with the other fields of its place as props:
 * `EditorScreen {id, section, pointer}`, `AuctionsScreen {id}`, `PaperworkScreen {id}`, `ReviewScreen {id}`.
 */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'dossiers' }
  /** Many lots from a table; belongs to the dossiers. */
  | { readonly screen: 'table-import' }
  | {
      readonly screen: 'editor';
      readonly id: DossierId;
      /** Section of the editor, or `files`, `checks`, `history`. */
      readonly section?: string | undefined;
      /** JSON Pointer of the field to focus. */
      readonly pointer?: string | undefined;
    }
  | { readonly screen: 'auctions'; readonly id?: DossierId | undefined }
  | { readonly screen: 'paperwork'; readonly id?: DossierId | undefined }
  | { readonly screen: 'review'; readonly id?: DossierId | undefined }
  | { readonly screen: 'bin' }
  | {
      readonly screen: 'directory';
      readonly kind?: DirectoryKind | undefined;
      readonly id?: number | undefined;
    }
  | {
      readonly screen: 'compare';
      /** Undefined: what is best put beside the other (`compare.versions`). */
      readonly left: SideChoice | undefined;
      readonly right: SideChoice;
    }
  | { readonly screen: 'exchange' }
  | { readonly screen: 'settings'; readonly section?: string | undefined };
export type Screen = Place['screen'];

export type Navigation = {
  readonly place: Place;
  readonly history: readonly Place[];
  /** Opens a place; the present one goes into history. */
  readonly go: (place: Place) => void;
  /** Changes the present place without a step in history (another section of the same dossier). */
  readonly replace: (place: Place) => void;
  /** One step back; from the last step up to the list the place belongs to. */
  readonly back: () => void;
  /** After locking: forgets where the person was. */
  readonly reset: () => void;
};

const start: Place = { screen: 'today' };
const historyLimit = 50;

export const useNavigation = create<Navigation>()((set) => ({
  place: start,
  history: [],
  go: (place) => set((now) => ({ place, history: [...now.history, now.place].slice(-historyLimit) })),
  replace: (place) => set({ place }),
  back: () =>
    set((now) => ({ place: now.history.at(-1) ?? parentOf(now.place), history: now.history.slice(0, -1) })),
  reset: () => set({ place: start, history: [] }),
}));

/** Opens a place from code that is not a component. */
export function go(place: Place): void {
  useNavigation.getState().go(place);
}

/** Goes one step back from code that is not a component. */
export function back(): void {
  useNavigation.getState().back();
}

/** Screens that are reached from the list of dossiers. */
export type OfDossiers = 'editor' | 'table-import' | 'bin' | 'directory' | 'compare';
const ofDossiers: readonly Screen[] = ['editor', 'table-import', 'bin', 'directory', 'compare'];

/** Tells that a screen belongs to the list of dossiers. */
export function isOfDossiers(screen: Screen): screen is OfDossiers {
  return ofDossiers.includes(screen);
}

/** Gives the list that a place belongs to: where Esc leads when there is no history. */
export function parentOf(place: Place): Place {
  if (isOfDossiers(place.screen)) return { screen: 'dossiers' };
  if ('id' in place && place.id !== undefined) return { screen: place.screen };
  return place;
}
