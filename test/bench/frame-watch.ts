import type { Page } from '@playwright/test';

type WatchedFrames = { frames: { readonly times: number[]; stopped: boolean } };

/** Lets the page time its own frames from now on. */
export async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames = { times: [] as number[], stopped: false };
    (globalThis as unknown as WatchedFrames).frames = frames;
    let before: number | undefined;
    const onFrame = (now: number): void => {
      if (before !== undefined) frames.times.push(now - before);
      before = now;
      if (!frames.stopped) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

/** Gives the milliseconds from one frame to the next since {@link startFrames}, and ends it. */
export async function endFrames(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() => {
    const { frames } = globalThis as unknown as WatchedFrames;
    frames.stopped = true;
    return frames.times;
  });
}
