import type { Page } from '@playwright/test';

/** How many times a person may press one key before giving up. */
export const STEPS_LIMIT = 120;

/** The id of what has the focus; '' for the page itself. */
export async function focusedId(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.id ?? '');
}

/** Types as into any field, over what stands there; a choice is made by arrows, a date in the Ukrainian order. */
export async function typeInto(page: Page, value: string): Promise<void> {
  const field = await page.evaluate(() => {
    const element = document.activeElement;
    const filled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    return { isChoice: element?.tagName === 'SELECT', isFilled: filled && element.value !== '' };
  });
  if (field.isChoice) {
    await pressUntil(page, 'ArrowDown', async () =>
      page.evaluate((wanted) => (document.activeElement as HTMLSelectElement).value === wanted, value),
    );
    return;
  }
  if (field.isFilled) await page.keyboard.press('Control+a');
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
