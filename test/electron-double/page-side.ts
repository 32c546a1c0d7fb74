/*
 * What runs in the page instead of Electron's renderer half. The text of `pageSide` is put into the page before its
 * own scripts, so it may use nothing from outside itself.
 */
export type PageConfig = { readonly binding: string; readonly dispatcher: string; readonly scratch: string };
type Send = (message: string) => Promise<string>;
type Listener = (event: object, ...values: unknown[]) => void;
type RunPreload = (require: (name: string) => unknown, module: object, exports: object) => void;

export function pageSide(config: PageConfig, runPreload: RunPreload): void {
  const isOurs = /(?:^|\.)app\.invalid$/u.test(location.hostname) && window === window.top;
  const globals = globalThis as unknown as Record<string, unknown>;
  const send = globals[config.binding] as Send;
  Reflect.deleteProperty(globals, config.binding);
  if (!isOurs) return;

  const listeners = new Map<string, Set<Listener>>();
  const shipped: Promise<unknown>[] = [];
  let files = 0;
  const tell = async (message: object): Promise<{ value?: unknown; error?: string }> =>
    JSON.parse(await send(JSON.stringify(message))) as { value?: unknown; error?: string };

  const ship = async (file: File, path: string): Promise<void> => {
    const step = 1_500_000;
    for (let offset = 0; offset === 0 || offset < file.size; offset += step) {
      const bytes = new Uint8Array(await file.slice(offset, offset + step).arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192)
        text += String.fromCodePoint(...bytes.subarray(at, at + 8_192));
      await tell({ kind: 'file', path, base64: btoa(text) });
    }
  };

  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
      await Promise.all(shipped.splice(0));
      const { value, error } = await tell({ kind: 'invoke', channel, values });
      if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return value;
    },
    on: (channel: string, listener: Listener): void => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
    },
    off: (channel: string, listener: Listener): void => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const webUtils = {
    getPathForFile: (file: File): string => {
      files += 1;
      const name = file.name.replaceAll(/[/\\\0]/gu, '_');
      const path = `${config.scratch}/${Date.now().toString(36)}-${files}/${name}`;
      shipped.push(ship(file, path));
      return path;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown): void => {
      Object.defineProperty(globals, name, { value, enumerable: true });
    },
  };

  Object.defineProperty(globals, config.dispatcher, {
    value: (channel: string, text: string) => {
      const values = JSON.parse(text) as unknown[];
      for (const listener of listeners.get(channel) ?? []) listener({}, ...values);
    },
  });
  window.addEventListener('keydown', (event) => {
    const held = [
      event.altKey && 'Alt',
      event.ctrlKey || event.metaKey ? 'Control' : false,
      event.shiftKey && 'Shift',
    ].filter(Boolean);
    if (held.length === 0 && !/^F\d/u.test(event.key)) return;
    const press = { kind: 'key', key: event.key, code: event.code, chord: held.join('+') };
    // The page's own keys go first; what it has taken is no accelerator.
    setTimeout(() => {
      if (!event.defaultPrevented) void tell(press);
    });
  });
  const module = { exports: {} };
  runPreload(
    (name) => (name === 'electron' ? { contextBridge, ipcRenderer, webUtils } : undefined),
    module,
    module.exports,
  );
}
