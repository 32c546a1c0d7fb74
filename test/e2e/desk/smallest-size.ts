import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** As small as the window gets (`electron/main/window-options.ts`). */
const SMALLEST = { width: 1_024, height: 640 } as const;
const USUAL = { width: 1_440, height: 900 } as const;

/** Does something while the window is as small as it gets. */
export async function atSmallestSize({ page }: Desk, body: () => Promise<void>): Promise<void> {
  const before = page.viewportSize() ?? USUAL;
  await page.setViewportSize(SMALLEST);
  try {
    await body();
  } finally {
    await page.setViewportSize(before);
  }
}

/** Gives the width in pixels that is left for words in the narrowest of these elements. */
export async function narrowestIn(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor();
  return page.locator(selector).evaluateAll((elements) =>
    Math.min(
      ...elements.map((it) => {
        const { paddingLeft, paddingRight } = getComputedStyle(it);
        return it.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      }),
    ),
  );
}
