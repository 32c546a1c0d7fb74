import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { APP_START } from './origin.ts';
import { mainWindowOptions } from './window-options.ts';

type WindowDeps = { readonly session: Session; readonly preload: string; readonly isPackaged: boolean };

/** Holds the program's one window. */
export function createMainWindow(deps: WindowDeps) {
  let window: BrowserWindow | undefined;

  const open = async (): Promise<void> => {
    const opened = new BrowserWindow(
      mainWindowOptions({ ...deps, dark: nativeTheme.shouldUseDarkColors, title: 'LotDesk' }),
    );
    window = opened;
    opened.once('ready-to-show', () => opened.show());
    opened.on('closed', () => {
      window = undefined;
    });
    await opened.loadURL(APP_START);
  };
  const focus = (): void => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };
  const send = (event: unknown): void => {
    if (window && !window.isDestroyed()) window.webContents.send('event', event);
  };
  return { open, focus, send, current: () => window };
}
