import { expect, type Locator, type Page } from '@playwright/test';
import { texts as editorTexts } from '../../../renderer/i18n/uk/editor.ts';
import { texts as sessionTexts } from '../../../renderer/i18n/uk/session.ts';
import { texts as shellTexts } from '../../../renderer/i18n/uk/shell.ts';
import type { AppHandle } from '../support/app-handle.ts';

export const words = {
  editor: editorTexts.editor,
  session: sessionTexts.session,
  nav: shellTexts.nav,
  shell: shellTexts.shell,
};
export type ScreenName = keyof typeof words.nav;

/** A window and the person at it: what journeys and the demo do, in a person's own steps. */
export type Desk = { readonly app: AppHandle; readonly page: Page };

/** Chooses a login and types the passphrase; waits for the frame of the program. */
export async function signIn({ page }: Desk, login: string, passphrase: string): Promise<void> {
  await page.getByLabel(words.session.passphrase, { exact: true }).waitFor();
  const loginBox = page.getByRole('combobox', { name: words.session.login });
  if ((await loginBox.inputValue()) !== login) {
    await loginBox.click();
    await page.getByRole('option', { name: login, exact: true }).click();
  }
  await page.getByLabel(words.session.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words.session.unlock, exact: true }).click();
  await page.getByRole('navigation', { name: words.nav.label }).waitFor();
}

/** Locks the workstation, so that another person can sign in. */
export async function lock({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: words.shell.lock }).click();
  await page.getByLabel(words.session.passphrase, { exact: true }).waitFor();
}

/** Opens a screen by the side bar. */
export async function open({ page }: Desk, screen: ScreenName): Promise<void> {
  const label = words.nav[screen];
  await page.getByRole('navigation', { name: words.nav.label }).getByRole('button', { name: label }).click();
}

/** Presses the one main button of an action and confirms it; gives when the program has said it is done. */
export async function act(
  { page }: Desk,
  action: keyof typeof words.editor.actions,
  done: string,
): Promise<void> {
  await unsaid(page, done);
  await page.getByRole('button', { name: words.editor.actions[action], exact: true }).first().click();
  await confirm(page, words.editor.actions[action]);
  await said(page, done);
}

/** Confirms the open dialog by its verb. */
export async function confirm(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
}

/** Closes notices with this text: one that the same action left on another thing would answer for this one. */
export async function unsaid(page: Page, text: string): Promise<void> {
  const notices = page.locator('.mantine-Notification-root').filter({ hasText: text });
  await notices.locator('.mantine-Notification-closeButton').evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await expect(notices).toHaveCount(0);
}

/** Waits for a notice with this text. */
export async function said(page: Page, text: string): Promise<void> {
  // `waitFor` looks twice a second at least; `expect` may look away for a whole one, and a notice goes by itself.
  await page.getByText(text).first().waitFor({ timeout: 60_000 });
}

/** The state badge or any text of the page, waited for as long as the line needs. */
export async function eventually(locator: Locator, timeoutMs = 150_000): Promise<void> {
  await expect(locator.first()).toBeVisible({ timeout: timeoutMs });
}
