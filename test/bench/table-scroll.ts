import type { Page } from '@playwright/test';

export type Frames = {
  /** Milliseconds between one animation frame and the next. */
  readonly times: readonly number[];
  /** Frames that drew a row whose page had not come yet. */
  readonly blank: number;
  /** Pixels scrolled, all steps together. */
  readonly travelled: number;
};
type Watch = { times: number[]; blank: number; travelled: number; stopped: boolean };
type WatchedWindow = { watch: Watch };

/** A person reading, then looking for something further down, then back: pixels of each step of the wheel. */
export const wheelSteps: readonly number[] = [
  ...Array.from({ length: 60 }, () => 120),
  ...Array.from({ length: 40 }, () => 600),
  ...Array.from({ length: 20 }, () => 4_000),
  ...Array.from({ length: 40 }, () => -600),
  ...Array.from({ length: 40 }, () => -120),
];

/** Turns the wheel over the scrolled element by the fixed steps; the page itself times its frames meanwhile. */
export async function scrollFrames(page: Page, selector: string): Promise<Frames> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`Nothing to scroll: ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(startWatch, selector);
  for (const step of wheelSteps) await page.mouse.wheel(0, step);
  return await page.evaluate(endWatch);
}

/** Runs in the page. */
function startWatch(selector: string): void {
  const scrolled = document.querySelector(selector);
  if (!scrolled) throw new Error(`No ${selector}`);
  const watch: Watch = { times: [], blank: 0, travelled: 0, stopped: false };
  (globalThis as unknown as WatchedWindow).watch = watch;
  let before: number | undefined;
  let top = scrolled.scrollTop;
  const onFrame = (now: number): void => {
    if (before !== undefined) watch.times.push(now - before);
    before = now;
    watch.travelled += Math.abs(scrolled.scrollTop - top);
    top = scrolled.scrollTop;
    if (scrolled.querySelector('[role=row]:not([id], [data-index], :has([role=columnheader], button))'))
      watch.blank += 1;
    if (!watch.stopped) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

/** Runs in the page. */
function endWatch(): Frames {
  const { watch } = globalThis as unknown as WatchedWindow;
  watch.stopped = true;
  return watch;
}

/** Puts the row at the top of the sight and gives the texts of the rows in sight, by their place, once all are there. */
export async function textsAt(
  page: Page,
  selector: string,
  index: number,
  rowHeight: number,
): Promise<readonly (readonly [number, string])[]> {
  const asked = { selector, top: index * rowHeight };
  await page.evaluate(({ selector: at, top }) => {
    const scrolled = document.querySelector(at);
    if (scrolled) scrolled.scrollTop = top;
  }, asked);
  await page.waitForTimeout(600);
  return await page.evaluate(readRows, selector);
}

/** Runs in the page. */
function readRows(selector: string): readonly (readonly [number, string])[] {
  const scrolled = document.querySelector(selector);
  const frame = scrolled?.getBoundingClientRect();
  if (!scrolled || !frame) return [];
  const inSight = [...scrolled.querySelectorAll<HTMLElement>('[role=row]')].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return row.querySelector('[role=gridcell]') && top >= frame.top + 32 && bottom <= frame.bottom;
  });
  return inSight
    .map((row): readonly [number, string] => [
      Number(row.dataset['index'] ?? Number(row.ariaRowIndex) - 2),
      row.querySelectorAll('[role=gridcell]')[1]?.textContent ?? '',
    ])
    .toSorted(([left], [right]) => left - right);
}
