import { beforeEach, expect, test, vi } from 'vitest';

type Bridge = {
  call: (name: unknown, input: unknown) => Promise<unknown>;
  callNative: (name: unknown, input: unknown) => Promise<unknown>;
  on: (listener: (event: unknown) => void) => () => void;
};
type Relay = (event: unknown, data: unknown) => void;

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: {
    invoke: vi.fn<(channel: string, name: unknown, input: unknown) => Promise<unknown>>(),
    on: vi.fn<(channel: string, relay: Relay) => void>(),
    off: vi.fn<(channel: string, relay: Relay) => void>(),
  },
  webUtils: { getPathForFile: vi.fn<(file: File) => string>((file) => `/dropped/${file.name}`) },
}));
vi.mock('electron', () => electron);

async function loadBridge(): Promise<Bridge> {
  vi.resetModules();
  await import('./preload.ts');
  const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls.at(-1) ?? [];
  expect(name).toBe('app');
  return bridge as Bridge;
}
beforeEach(() => vi.clearAllMocks());

test('S7: exactly one frozen object with exactly three functions is exposed', async () => {
  const bridge = await loadBridge();
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledTimes(1);
  expect(Object.keys(bridge).toSorted()).toMatchInlineSnapshot(`
    [
      "call",
      "callNative",
      "on",
    ]
  `);
  expect(Object.isFrozen(bridge)).toBe(true);
});

test('S7: replies are plain data, whatever comes', async () => {
  const bridge = await loadBridge();
  class Odd {
    value = 1;
    method(): number {
      return 2;
    }
  }
  electron.ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: new Odd() });
  const reply = (await bridge.call('session.state', {})) as { value: object };
  expect(Object.getPrototypeOf(reply.value)).toBe(Object.prototype);
  electron.ipcRenderer.invoke.mockRejectedValueOnce(new Error('internal path /home/x'));
  expect(JSON.stringify(await bridge.call('session.state', {}))).not.toContain('/home/x');
});

test('S7: listeners get data only, and can stop listening', async () => {
  const bridge = await loadBridge();
  const seen: unknown[][] = [];
  const stop = bridge.on((...values) => seen.push(values));
  const relay = electron.ipcRenderer.on.mock.calls[0]?.[1];
  relay?.({ sender: 'electron event' }, { name: 'core.down' });
  expect(seen).toEqual([[{ name: 'core.down' }]]);
  stop();
  expect(electron.ipcRenderer.off).toHaveBeenCalledWith('event', relay);
});

test('dropped files reach the shell as paths, other values do not', async () => {
  const bridge = await loadBridge();
  electron.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: [] });
  await bridge.callNative('native.takeDropped', { files: [new File(['x'], 'a.jpg'), '/etc/passwd'] });
  expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith('native', 'native.takeDropped', {
    files: ['/dropped/a.jpg'],
  });
});
