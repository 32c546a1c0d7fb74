import { create } from 'zustand';

export type FirstRun = {
  /** The wizard keeps the window until the person confirms that the recovery key is written down. */
  readonly holding: boolean;
  /** In memory only, gone after the confirmation. */
  readonly recoveryKey: string | undefined;
  readonly hold: () => void;
  readonly show: (recoveryKey: string) => void;
  readonly release: () => void;
};

/** Keeps the recovery key on the screen although the session is already open behind it. */
export const useFirstRun = create<FirstRun>()((set) => ({
  holding: false,
  recoveryKey: undefined,
  hold: () => set({ holding: true }),
  show: (recoveryKey) => set({ recoveryKey }),
  release: () => set({ holding: false, recoveryKey: undefined }),
}));
