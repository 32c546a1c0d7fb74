import { join } from 'node:path';
import { app, protocol } from 'electron';
import { findDebugSwitches } from './hardening.ts';
import { APP_SCHEME } from './origin.ts';
import { readLaunch } from './profile.ts';
import { startProgram } from './program.ts';
import { holdDataFolder } from './single-instance.ts';

/*
 * Order of start: scheme → sandbox → data folder → lock → ready → program (log, session, core, window).
 * Order of stop:  quit asked → core closes its database and ends → picture helper ends → program ends.
 */
let focusWindow: (() => void) | undefined;

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, stream: true, codeCache: true } },
]);
app.enableSandbox();
const launch = readLaunch({ argv: process.argv, env: process.env, appDataDir: app.getPath('appData') });
app.setPath('userData', join(launch.dataDir, 'shell'));

const debugSwitches = findDebugSwitches((name) => app.commandLine.hasSwitch(name));
if (app.isPackaged && debugSwitches.length > 0) {
  app.exit(1);
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
