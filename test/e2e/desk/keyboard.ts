import type { Page } from '@playwright/test';

/** How many times a person may press one key before giving up. */
export const STEPS_LIMIT = 120;

/** The id of what has the focus; '' for the page itself. */
export async function focusedId(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.id ?? '');
}

/** What has the focus: an input with or without text, or a choice that stands at one of its options. */
export type Focused = {
  readonly id: string;
  readonly filled: boolean;
  readonly options: readonly string[] | undefined;
  readonly chosen: number;
};

/** Looks at what has the focus. */
export async function focused(page: Page): Promise<Focused> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    const isText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const choice = element instanceof HTMLSelectElement ? element : undefined;
    return {
      id: element?.id ?? '',
      filled: isText && element.value !== '',
      options: choice ? Array.from(choice.options, ({ value }) => value) : undefined,
      chosen: choice?.selectedIndex ?? -1,
    };
  });
}

/** Types as into any field, over what stands there; a choice is made by arrows, a date in the Ukrainian order. */
export async function typeInto(page: Page, value: string, field?: Focused): Promise<void> {
  const { options, chosen, filled } = field ?? (await focused(page));
  if (options) {
    const by = options.indexOf(value) - chosen;
    if (!options.includes(value)) throw new Error(`“${value}” is not offered: ${options.join(', ')}`);
    for (let step = 0; step < Math.abs(by); step += 1)
      await page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp');
    return;
  }
  if (filled) await page.keyboard.press('Control+a');
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value) ?? [];
  await page.keyboard.insertText(year === undefined ? value : `${day}.${month}.${year}`);
}

/** Presses a key until something is so; throws after too many times. */
export async function pressUntil(page: Page, key: string, done: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < STEPS_LIMIT; step += 1) {
    if (await done()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${STEPS_LIMIT} times ${key} and not there: ${await focusedId(page)}`);
}

/** Presses Tab until the focus stands on a button with this text. */
export async function tabToButton(page: Page, text: string): Promise<void> {
  await pressUntil(page, 'Tab', async () =>
    page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, text),
  );
}
