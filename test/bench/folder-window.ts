import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { texts } from '../../renderer/i18n/uk/pictures.ts';
import { ensureBuilt } from '../../scripts/build.ts';
import { signIn } from '../e2e/desk/desk.ts';
import { newDossier, section } from '../e2e/desk/fill.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { benchPassphrase } from './core-process.ts';
import { endFrames, startFrames } from './frame-watch.ts';

const restMs = 4_000;
const patienceMs = 600_000;
export type FolderFrames = { readonly during: readonly number[]; readonly resting: readonly number[] };

/**
 * Milliseconds between frames of the real window while a folder of photos goes into the open dossier before a person's eyes, until the
 * last one stands in its place; beside it the same window before that. Throws when not all come.
 */
export async function measureFolderWindow(
  dataDir: string,
  inbox: string,
  photos: number,
): Promise<FolderFrames> {
  ensureBuilt((line) => console.log(line));
  const app = await launchApp({ dataDir, env: { HOME: mkdtempSync(join(tmpdir(), 'lotdesk-bench-home-')) } });
  const { page } = app;
  const desk = { app, page };
  try {
    await signIn(desk, 'officer', benchPassphrase);
    await newDossier(desk, 'flat');
    await section(desk, 'files');
    await startFrames(page);
    await page.waitForTimeout(restMs);
    const resting = await endFrames(page);
    await app.answerOpenDialog([inbox]);
    await startFrames(page);
    await page.getByRole('button', { name: texts.pictures.addFolder }).click();
    await page
      .locator('[data-testid=drop-zone] [id^="photo-"]')
      .nth(photos - 1)
      .waitFor({ state: 'attached', timeout: patienceMs });
    return { during: await endFrames(page), resting };
  } finally {
    await app.close();
  }
}
