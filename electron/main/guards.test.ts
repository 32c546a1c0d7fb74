import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { guardNavigation } from './navigation.ts';
import { denyPermissions } from './permissions.ts';

function guardedPage() {
  const page = new EventEmitter() as unknown as WebContents & EventEmitter;
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
  guardNavigation(Object.assign(page, { setWindowOpenHandler }), () => {});
  const isPrevented = (name: string, details: object = {}): boolean => {
    const preventDefault = vi.fn<() => void>();
    page.emit(name, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { isPrevented, onOpen: setWindowOpenHandler.mock.calls[0]?.[0] };
}

test.each([
  'https://evil.example/',
  'file:///etc/passwd',
  'app://evil/',
  'app://workstation.evil/',
  'data:text/html,x',
  '',
])('S4: the page may not go to %j', (url) => {
  const { isPrevented } = guardedPage();
  expect(isPrevented('will-navigate', { url })).toBe(true);
  expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
});

test('S4: moving inside the program is allowed, frames, redirects and webviews are not', () => {
  const { isPrevented } = guardedPage();
  expect(isPrevented('will-navigate', { url: 'app://workstation/' })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url: 'app://workstation/', isMainFrame: false })).toBe(true);
  expect(isPrevented('will-redirect', { url: 'app://workstation/' })).toBe(true);
  expect(isPrevented('will-attach-webview')).toBe(true);
});

test('S4: no window opens, whatever its address', () => {
  const { onOpen } = guardedPage();
  for (const url of ['https://evil.example/', 'app://workstation/', 'about:blank']) {
    expect(onOpen?.({ url } as never)).toEqual({ action: 'deny' });
  }
});

test('S5: requests, checks and devices are denied, but for text on the clipboard of our own page', () => {
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
  };
  denyPermissions(session);
  const onRequest = session.setPermissionRequestHandler.mock.calls[0]?.[0];
  const onCheck = session.setPermissionCheckHandler.mock.calls[0]?.[0];
  const onDevice = session.setDevicePermissionHandler.mock.calls[0]?.[0];
  const ask = (permission: string, requestingUrl: string): readonly (boolean | undefined)[] => {
    let requested: boolean | undefined;
    onRequest?.(null as never, permission as never, (granted) => (requested = granted), {
      requestingUrl,
    } as never);
    const origin = new URL(requestingUrl).href.split('/').slice(0, 3).join('/');
    return [requested, onCheck?.(null, permission as never, origin, {} as never)];
  };
  const all = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'usb',
    'hid',
    'serial',
    'fileSystem',
    'openExternal',
    'unknown',
  ];
  for (const permission of all) expect(ask(permission, 'app://workstation/')).toEqual([false, false]);
  expect(ask('clipboard-sanitized-write', 'app://workstation/')).toEqual([true, true]);
  expect(ask('clipboard-sanitized-write', 'https://evil.example/')).toEqual([false, false]);
  expect(onDevice?.({} as never)).toBe(false);
});
