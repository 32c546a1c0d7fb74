import type { Page } from '@playwright/test';

/** Waits until the window has drawn four times: what is drawn, or focused, two frames after a key has happened. */
export async function fewFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  });
}
