/** For `vi.waitFor`: what a test waits for comes late on a busy machine; a second is no proof that it does not come. */
export const patience = { timeout: 20_000 } as const;
