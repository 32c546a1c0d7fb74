import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const DOWNLOAD_LIMIT_MS = 20_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What windows can be drawn with: Electron itself, or the double with a Chromium. */
export type Runtime =
  | { readonly kind: 'electron'; readonly path: string }
  | { readonly kind: 'double'; readonly browser: string };

/**
 * Finds what to draw windows with: Electron's binary (one try of its download, remembered), then `CHROME`, an
 * installed Chromium, Playwright's own, at last `apt-get install chromium` as root. Throws with advice when all fail.
 */
export function findRuntime(say: (line: string) => void = () => {}): Runtime {
  const electron = findElectron() ?? (tryElectronDownload(say) ? findElectron() : undefined);
  if (electron !== undefined) return { kind: 'electron', path: electron };
  const browser = findChromium() ?? (installChromium(say) ? findChromium() : undefined);
  if (browser !== undefined) return { kind: 'double', browser };
  throw new Error(
    'No browser to draw windows with. Install Chromium or Google Chrome (Debian: apt-get install chromium), or put ' +
      'the path of one into the variable CHROME, and start again.',
  );
}

/** Gives Electron's binary if it has been downloaded. */
export function findElectron(): string | undefined {
  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const note = join(home, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(home, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

function tryElectronDownload(say: (line: string) => void): boolean {
  const tried = join(root, 'out/electron-download-tried');
  if (existsSync(tried) || process.env['LOTDESK_NO_ELECTRON_DOWNLOAD'] === '1') return false;
  say('Electron is not here yet; trying to fetch it (up to 20 s, only once)…');
  mkdirSync(dirname(tried), { recursive: true });
  writeFileSync(tried, 'Remove this file to try the download of Electron again.\n');
  const script = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'install.js');
  const done = spawnSync(process.execPath, [script], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  if (done.status !== 0) say('Electron cannot be fetched here: windows are drawn by Chromium instead.');
  return done.status === 0;
}

function findChromium(): string | undefined {
  const named = process.env['CHROME'];
  if (named !== undefined && named !== '') {
    if (isRunnable(named)) return named;
    throw new Error(`The variable CHROME names no program: ${named}`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, ...FIXED_PLACES, chromium.executablePath()].find(isRunnable);
}

function installChromium(say: (line: string) => void): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  say('No Chromium found: installing it with apt-get…');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], quiet);
  return spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet).status === 0;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
