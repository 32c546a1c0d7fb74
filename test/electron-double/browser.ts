import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { answerRequest, refusePopup } from './requests.ts';
import { scratchFolder, state } from './state.ts';

/** Without a display windows are drawn all the same, only nobody sees them. */
export const isHeadless =
  process.env['LOTDESK_DOUBLE_HEADLESS'] === '1' ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);

let opened: Promise<BrowserContext> | undefined;
let unused: Page | undefined;
let own = 0;

/** Opens Chromium at the first need; its profile is scratch and gone at exit. */
export async function openBrowser(): Promise<BrowserContext> {
  opened ??= launch();
  return await opened;
}

async function launch(): Promise<BrowserContext> {
  const executablePath = process.env['LOTDESK_DOUBLE_BROWSER'];
  const wantsPort = process.env['LOTDESK_DOUBLE_DEBUG'] === '1';
  const context = await chromium.launchPersistentContext(profileFolder(), {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: isHeadless,
    viewport: isHeadless ? { width: 1_440, height: 900 } : null,
    locale: 'uk-UA',
    timezoneId: process.env['TZ'] ?? 'Europe/Kyiv',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(isHeadless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    chromiumSandbox: process.platform !== 'linux',
    args: [
      ...(wantsPort ? ['--remote-debugging-port=0'] : []),
      ...(isHeadless ? [] : ['--window-size=1440,900', '--test-type']),
    ],
  });
  await context.route('**/*', answerRequest);
  [unused] = context.pages();
  context.on('page', (page) => {
    if (own > 0) own -= 1;
    else void refusePopup(page);
  });
  return context;
}

/** Gives an empty page for a new window; the first window takes the one that Chromium opened by itself. */
export async function newPage(): Promise<Page> {
  const context = await openBrowser();
  if (unused !== undefined) {
    const first = unused;
    unused = undefined;
    return first;
  }
  own += 1;
  return await context.newPage();
}

/** Ends Chromium. */
export async function closeBrowser(): Promise<void> {
  if (opened === undefined) return;
  const context = await opened;
  state.isQuitting = true;
  await context.close();
}

/** Where a test may join the same browser (only when it asked for it at the start). */
export function debugAddress(): string | undefined {
  const file = join(profileFolder(), 'DevToolsActivePort');
  if (!existsSync(file)) return undefined;
  const [port] = readFileSync(file, 'utf8').split('\n');
  return `http://127.0.0.1:${port ?? ''}`;
}

function profileFolder(): string {
  return join(scratchFolder(), 'browser');
}
