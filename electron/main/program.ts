import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  safeStorage,
  type Session,
  session,
  shell,
} from 'electron';
import type { Handlers } from '../../shared/contract/contract.ts';
import { coreContract } from '../../shared/contract/core.ts';
import { type NativeContract, nativeContract } from '../../shared/contract/native.ts';
import { shellContract } from '../../shared/contract/shell.ts';
import { dispatch } from '../../shared/rpc.ts';
import { createAskCore, createFileSource } from './core-internal.ts';
import { type CoreProcess, createCoreProcess } from './core-process.ts';
import { forkCore, forkImageHelper } from './forks.ts';
import type { FileSource } from './file-stream.ts';
import { createImageHelperProcess } from './image-helper-process.ts';
import { createGate, openChannels } from './ipc.ts';
import { createShellLog, openLogFile, type ShellLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { createMenuKeeper } from './menu-keeper.ts';
import { createNativeHandlers } from './native.ts';
import { guardNavigation } from './navigation.ts';
import { createNotifier } from './notify.ts';
import { APP_SCHEME } from './origin.ts';
import { createPdfPrinter } from './pdf.ts';
import { denyPermissions } from './permissions.ts';
import { createFilePrinter } from './print-file.ts';
import { createPrintSheets, type ShowSheet } from './print-sheets.ts';
import type { Launch } from './profile.ts';
import { createAppHandler } from './protocol.ts';
import { createSecrets } from './secrets.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { stopInOrder } from './stop-order.ts';
import { createMainWindow } from './window.ts';
import { printWindowOptions } from './window-options.ts';

const BUILD = join(import.meta.dirname, '..');

/** Puts the shell together after `ready`: log, guards, core, page, window. Gives what a second start needs. */
export async function startProgram(launch: Launch): Promise<{ readonly focus: () => void }> {
  const log = createShellLog(openLogFile(launch.dataDir));
  const onBug = (cause: unknown): void => log.error('bug', { cause });
  process.on('unhandledRejection', onBug);
  log.info('start', { version: app.getVersion(), profile: launch.training?.name ?? 'work' });
  guardEveryPage(log);

  // Kept for the window's own preferences (language, theme); nothing of the dossiers may reach a disk cache.
  const pageSession = session.fromPartition('persist:workstation', { cache: false });
  const window = createMainWindow({
    session: pageSession,
    preload: join(BUILD, 'preload/preload.cjs'),
    isPackaged: app.isPackaged,
  });
  const show = createPrintShow();
  const shellSide = createShellSide(show, window.focus);
  const core = createCoreProcess({
    fork: () => forkCore(import.meta.dirname, coreStart(launch)),
    shell: async (name, input) => await dispatch(shellContract, shellSide.handlers, name, input, onBug),
    onEvent: (event) => {
      menu.follow(event);
      window.send(event);
    },
    log,
    now: Date.now,
  });
  const askCore = createAskCore(core.request);
  const files = createFileSource(askCore);
  const menu = createMenuKeeper({
    readSettings: async () => await core.request('call', 'settings.view', {}),
    build: (words) =>
      Menu.setApplicationMenu(
        Menu.buildFromTemplate(menuTemplate(words, (action) => window.send({ name: 'menu', action }))),
      ),
  });
  const native = createNativeHandlers({
    window: window.current,
    dialog,
    shell,
    askCore,
    files,
    printFile: createFilePrinter({ files, show }),
    words: menu.words,
    info: { version: app.getVersion(), platform: process.platform, runtime: process.versions.electron },
  });

  servePage(pageSession, files);
  openGates(core, native, log, onBug);
  stopInOrder(app, async () => {
    await core.stop();
    shellSide.stop();
    log.info('stop');
  });
  core.start();
  powerMonitor.on('resume', () => void core.request('internal', 'internal.wake', { reason: 'power-resume' }));
  await window.open();
  return { focus: window.focus };
}

/** A nonce of 144 random bits for one load of the page. */
function newNonce(): string {
  return randomBytes(18).toString('base64');
}

function servePage(pageSession: Session, files: FileSource): void {
  denyPermissions(pageSession);
  pageSession.protocol.handle(
    APP_SCHEME,
    createAppHandler({ root: join(BUILD, 'renderer'), files, newNonce }),
  );
}

function openGates(
  core: CoreProcess,
  native: Handlers<NativeContract>,
  log: ShellLog,
  onBug: (cause: unknown) => void,
): void {
  const onRefused = (why: string): void => log.warn('ipc.refused', { why });
  const call = createGate({
    contract: coreContract,
    answer: async (name, input) => await core.request('call', name, input),
    onRefused,
  });
  const ownCall = createGate({
    contract: nativeContract,
    answer: async (name, input) => await dispatch(nativeContract, native, name, input, onBug),
    onRefused,
  });
  openChannels(ipcMain, { call, native: ownCall });
}

/** Every page that ever comes to be, hidden ones too, is guarded; pages of no session of ours get no permissions. */
function guardEveryPage(log: ShellLog): void {
  denyPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, (what) => log.warn('navigation.refused', { what }));
    contents.on('render-process-gone', (_gone, details) =>
      log.error('page.gone', { reason: details.reason }),
    );
  });
}

/** Documents are laid out and printed in a session without a folder. */
function createPrintShow(): ShowSheet {
  const printSession = session.fromPartition('print');
  denyPermissions(printSession);
  return createPrintSheets({
    session: printSession,
    openWindow: () => new BrowserWindow(printWindowOptions(printSession)),
  });
}

function createShellSide(show: ShowSheet, focusWindow: () => void) {
  const images = createImageHelperProcess(() => forkImageHelper(import.meta.dirname));
  const handlers = createShellHandlers({
    pdf: createPdfPrinter(show),
    secrets: createSecrets(safeStorage, process.platform),
    images,
    notify: createNotifier(focusWindow),
  });
  return { handlers, stop: images.stop };
}

function coreStart(launch: Launch) {
  const resourcesDir = app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(BUILD, '../resources');
  return { ...launch, resourcesDir, programVersion: app.getVersion() };
}
