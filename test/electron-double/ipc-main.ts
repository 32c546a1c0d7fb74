type SenderFrame = { readonly url: string; readonly origin: string; readonly parent: SenderFrame | null };
export type InvokeEvent = { readonly sender: unknown; readonly senderFrame: SenderFrame | null };
type Listener = (event: InvokeEvent, ...values: unknown[]) => unknown;

const handlers = new Map<string, Listener>();

export const ipcMain = {
  handle: (channel: string, listener: Listener): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel);
  },
};

/** Runs the handler of a channel as `ipcRenderer.invoke` does; an unknown channel throws. */
export async function invoke(
  event: InvokeEvent,
  channel: string,
  values: readonly unknown[],
): Promise<unknown> {
  const listener = handlers.get(channel);
  if (!listener) throw new Error(`No handler registered for '${channel}'`);
  return await listener(event, ...values);
}
