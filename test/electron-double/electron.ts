import type * as Real from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { listenForControl } from './control.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { Notification } from './notification.ts';
import { safeStorage } from './safe-storage.ts';
import { protocol, session } from './session.ts';
import { nativeTheme, powerMonitor, shell } from './system.ts';
import { utilityProcess } from './utility-process.ts';

/** The main-process half of the `electron` module, as far as the program uses it. */
const used = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};
used satisfies Partial<Record<keyof typeof Real, unknown>>;

Object.assign(process.versions, { electron: 'double' });
listenForControl();

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};
