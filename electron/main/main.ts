import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { findFolderTrouble } from './data-folder.ts';
import { findDebugSwitches } from './hardening.ts';
import { APP_SCHEME } from './origin.ts';
import { readLaunch } from './profile.ts';
import { startProgram } from './program.ts';
import { holdDataFolder } from './single-instance.ts';
import { wordsOf } from './words.ts';

/*
 * Order of start: scheme → sandbox → data folder (or a message) → lock → ready → program (log, session, core, window).
 * Order of stop:  quit asked → core closes its database and ends → picture helper ends → program ends.
 */
let focusWindow: (() => void) | undefined;

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, stream: true, codeCache: true } },
]);
app.enableSandbox();
const launch = readLaunch({ argv: process.argv, env: process.env, appDataDir: app.getPath('appData') });
const folderTrouble = findFolderTrouble(launch.dataDir);
app.setPath('userData', join(launch.dataDir, 'shell'));

const debugSwitches = findDebugSwitches((name) => app.commandLine.hasSwitch(name));
if (app.isPackaged && debugSwitches.length > 0) {
  app.exit(1);
} else if (folderTrouble !== undefined) {
  // Before the lock: it cannot be taken in such a folder, and Electron would tell that as "another one runs".
  void refuseStart();
} else if (!holdDataFolder(app, () => focusWindow?.())) {
  app.exit(0);
} else {
  // Not awaited at the top level: Electron is ready only after this module has been evaluated.
  void start();
}

async function start(): Promise<void> {
  await app.whenReady();
  const program = await startProgram(launch);
  focusWindow = program.focus;
}

/** There is no window and no log to say it in. */
async function refuseStart(): Promise<void> {
  await app.whenReady();
  const { cannotStart, noDataFolder } = wordsOf('uk');
  dialog.showErrorBox(cannotStart, `${noDataFolder}\n\n${launch.dataDir}`);
  app.exit(1);
}
