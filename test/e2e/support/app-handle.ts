import type { Page } from '@playwright/test';

export type KeyStoreMode = 'available' | 'unavailable' | 'basic_text' | 'lost';
export type LaunchOptions = {
  /** Folder of this program's data; a test gives each program its own. */
  readonly dataDir: string;
  /** A training profile; without one the program starts for real work, with a first run. */
  readonly profile?: 'officer' | 'organizer';
  readonly centralAddress?: string;
  readonly enrolmentCode?: string;
  readonly keyStore?: KeyStoreMode;
  /** Another built main script than `out/main/main.js`. */
  readonly main?: string;
  readonly env?: Readonly<Record<string, string>>;
};
export type Pids = { readonly main: number; readonly core: number | undefined };

/** A running program and what a journey may do with it beside the page; the same on Electron and on the double. */
export type AppHandle = {
  readonly kind: 'electron' | 'double';
  readonly page: Page;
  /** The next "choose files" dialog answers with these paths. */
  readonly answerOpenDialog: (paths: readonly string[]) => Promise<void>;
  /** The next "save as" dialog answers with this path; '' cancels. */
  readonly answerSaveDialog: (path: string) => Promise<void>;
  readonly setKeyStore: (mode: KeyStoreMode) => Promise<void>;
  readonly clickMenu: (label: string) => Promise<void>;
  readonly pids: () => Promise<Pids>;
  /** Web preferences that the window really has. */
  readonly preferences: () => Promise<Readonly<Record<string, unknown>>>;
  /** What a session answers when the page asks for a permission; undefined where it cannot be asked. */
  readonly askPermission: (
    permission: string,
    url: string,
  ) => Promise<{ readonly request: boolean; readonly check: boolean } | undefined>;
  /** Quits as a person does and waits for the end. */
  readonly close: () => Promise<void>;
  /** Ends every process of the program with SIGKILL, as a power cut does. */
  readonly kill: () => Promise<void>;
};
