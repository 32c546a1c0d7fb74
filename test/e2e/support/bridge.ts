import type { Page } from '@playwright/test';

type Reply = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
};
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly callNative: (name: string, input: unknown) => Promise<Reply>;
  readonly on: (listener: (event: unknown) => void) => () => void;
};
export type BridgedWindow = { readonly app: Bridge };

/** Asks core through the window, as the page itself does. */
export async function callCore(page: Page, name: string, input: unknown = {}): Promise<Reply> {
  return await page.evaluate(
    async ([asked, data]) => await (globalThis as unknown as BridgedWindow).app.call(asked, data),
    [name, input] as const,
  );
}

/** Asks the shell through the window. */
export async function callShell(page: Page, name: string, input: unknown = {}): Promise<Reply> {
  return await page.evaluate(
    async ([asked, data]) => await (globalThis as unknown as BridgedWindow).app.callNative(asked, data),
    [name, input] as const,
  );
}
