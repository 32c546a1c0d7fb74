import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fewFrames } from './frames.ts';

/** Looks at the page in light and in dark; gives serious and critical findings as lines that name screen and place. */
export async function seriousFindings(page: Page, screen: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    // Only colours differ in the dark.
    const { violations } = await (
      colorScheme === 'dark' ? builder.withRules('color-contrast') : builder
    ).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      for (const { html, failureSummary = '' } of nodes.slice(0, 3)) {
        lines.push(`${screen}, ${colorScheme}: ${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 240)}`);
      }
    }
  }
  return lines;
}

/** Waits until everything that moves to an end has come to it: colours in between would be judged wrongly. */
async function settled(page: Page): Promise<void> {
  // What begins with the next drawing has begun then.
  await fewFrames(page);
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
