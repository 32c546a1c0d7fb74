import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.ts';
import type { DossierFilter } from '../../shared/contract/dossiers.ts';
import { open, signIn, words } from '../e2e/desk/desk.ts';
import type { BridgedWindow } from '../e2e/support/bridge.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { benchPassphrase } from './core-process.ts';

const rounds = 10;
export type WindowTimes = { readonly shown: readonly number[]; readonly asked: readonly number[] };

/**
 * Milliseconds from the click on «Досьє» to the frame after the first row stands in the real window over this folder,
 * by the page's own clock; beside it what the same list costs when the page only asks for it.
 */
export async function measureWindow(dataDir: string, filter: DossierFilter): Promise<WindowTimes> {
  ensureBuilt((line) => console.log(line));
  const app = await launchApp({ dataDir, env: { HOME: mkdtempSync(join(tmpdir(), 'lotdesk-bench-home-')) } });
  const desk = { app, page: app.page };
  try {
    await signIn(desk, 'officer', benchPassphrase);
    const shown: number[] = [];
    const asked: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await open(desk, 'settings');
      await app.page.locator('[role=grid]').waitFor({ state: 'detached' });
      shown.push(await app.page.evaluate(clickUntilRow, { nav: words.nav.label, item: words.nav.dossiers }));
      asked.push(await app.page.evaluate(timeAsking, filter));
    }
    return { shown, asked };
  } finally {
    await app.close();
  }
}

/** Runs in the page: the way through preload, main and core and back, without drawing. */
async function timeAsking(filter: DossierFilter): Promise<number> {
  const { app } = globalThis as unknown as BridgedWindow;
  const started = performance.now();
  await app.call('dossiers.list', filter);
  return performance.now() - started;
}

/** Runs in the page. */
function clickUntilRow({ nav, item }: { readonly nav: string; readonly item: string }): Promise<number> {
  const buttons = [...document.querySelectorAll<HTMLElement>(`nav[aria-label="${nav}"] button, nav button`)];
  const button = buttons.find(({ textContent }) => textContent?.includes(item));
  if (!button) throw new Error(`No button ${item}`);
  const started = performance.now();
  button.click();
  return new Promise((resolve) => {
    const look = (): void => {
      const drawn = document.querySelector('[role=row][id^="dossier-row-"]');
      if (drawn) requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    look();
  });
}
