import { contextBridge, ipcRenderer, webUtils } from 'electron';

/*
 * All that the page gets (quality.md S7): `call` for core, `callNative` for the shell, `on` for events. Replies are
 * plain JSON; no Electron object, event or path ever reaches the page.
 */
const REFUSED = { ok: false, error: { code: 'internal', message: 'The shell did not answer' } };

async function ask(channel: 'call' | 'native', name: unknown, input: unknown): Promise<unknown> {
  try {
    return toPlain(await ipcRenderer.invoke(channel, name, input));
  } catch {
    return REFUSED;
  }
}

function toPlain(reply: unknown): unknown {
  const text = JSON.stringify(reply);
  return text === undefined ? REFUSED : (JSON.parse(text) as unknown);
}

/** Dropped files become paths here, because only the preload may know them. */
function withPaths(input: unknown): unknown {
  const files: unknown =
    typeof input === 'object' && input !== null && 'files' in input ? input.files : undefined;
  if (!Array.isArray(files)) return input;
  const paths = files.map((file: unknown) => (file instanceof File ? webUtils.getPathForFile(file) : ''));
  return { files: paths.filter((path) => path !== '') };
}

const bridge = Object.freeze({
  call: async (name: unknown, input: unknown): Promise<unknown> => await ask('call', name, input),
  callNative: async (name: unknown, input: unknown): Promise<unknown> =>
    await ask('native', name, name === 'native.takeDropped' ? withPaths(input) : input),
  on: (listener: (event: unknown) => void): (() => void) => {
    const relay = (_event: unknown, data: unknown): void => listener(toPlain(data));
    ipcRenderer.on('event', relay);
    return () => {
      ipcRenderer.off('event', relay);
    };
  },
});

contextBridge.exposeInMainWorld('app', bridge);
