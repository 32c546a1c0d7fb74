import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

/** Every page runs under these (quality.md S1; Electron's checklist points 2–4, 6, 8–10, 12). */
export function safePreferences(session: Session): WebPreferences {
  return {
    session,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    /** Chromium's spell checker fetches dictionaries from the network. */
    spellcheck: false,
  };
}

type MainWindowDeps = {
  readonly session: Session;
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly dark: boolean;
  readonly title: string;
};

/** Options of the program's window; developer tools do not exist in the packaged program (quality.md S27). */
export function mainWindowOptions(deps: MainWindowDeps): BrowserWindowConstructorOptions {
  return {
    title: deps.title,
    width: 1_440,
    height: 900,
    minWidth: 1_024,
    minHeight: 640,
    show: false,
    backgroundColor: deps.dark ? '#1a1b1e' : '#ffffff',
    webPreferences: { ...safePreferences(deps.session), preload: deps.preload, devTools: !deps.isPackaged },
  };
}

/** Options of the hidden window that lays a document out for paper: no scripts, no preload. */
export function printWindowOptions(session: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 794,
    height: 1_123,
    webPreferences: { ...safePreferences(session), javascript: false, devTools: false },
  };
}
