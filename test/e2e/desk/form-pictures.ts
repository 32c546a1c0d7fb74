import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, words } from './desk.ts';
import { section, type SectionName } from './fill.ts';

const USUAL_SIZE = { width: 1_440, height: 900 } as const;
const TALLEST = 4_000;

/** Where pictures of forms go: named by the one who wants to look (`LOTDESK_PICTURES=folder`), else none are taken. */
export const picturesFolder = process.env['LOTDESK_PICTURES'];

/** Takes the whole form of these sections, light and dark, as `name-section-light.png`. Nothing without a folder. */
export async function takeForms(desk: Desk, name: string, names: readonly SectionName[]): Promise<void> {
  if (picturesFolder === undefined) return;
  for (const part of names) {
    await section(desk, part);
    await takeWindow(desk, `${name}-${part}`);
  }
}

/** Takes the window, made as tall as what it scrolls, light and dark. */
export async function takeWindow({ page }: Desk, name: string): Promise<void> {
  if (picturesFolder === undefined) return;
  mkdirSync(picturesFolder, { recursive: true });
  await page.setViewportSize(USUAL_SIZE);
  const more = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('main *, [role="dialog"], [role="dialog"] *')]
        .filter((it) => /auto|scroll/u.test(getComputedStyle(it).overflowY))
        .map((it) => it.scrollHeight - it.clientHeight),
    ),
  );
  await page.setViewportSize({
    ...USUAL_SIZE,
    height: Math.min(TALLEST, USUAL_SIZE.height + more),
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(picturesFolder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(USUAL_SIZE);
}

/** Takes the bidder's card of the open dossier. */
export async function takeCard(desk: Desk, name: string): Promise<void> {
  if (picturesFolder === undefined) return;
  const { page } = desk;
  await page.getByRole('button', { name: words.editor.actions.card }).click();
  await page.getByRole('dialog').waitFor();
  await takeWindow(desk, name);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
