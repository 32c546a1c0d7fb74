import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { mainWindowOptions, printWindowOptions } from './window-options.ts';

const session = {} as Session;
const main = (isPackaged: boolean) =>
  mainWindowOptions({ session, preload: '/preload.cjs', isPackaged, dark: false, title: 'LotDesk' });

test.each([
  ['the main window', main(true)],
  ['the print window', printWindowOptions(session)],
])('S1: %s has every wall up', (_name, { webPreferences }) => {
  expect(webPreferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  });
  expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
});

test('S27: the packaged program has no developer tools', () => {
  expect(main(true).webPreferences?.devTools).toBe(false);
  expect(main(false).webPreferences?.devTools).toBe(true);
});

test('the print window runs no scripts and has no preload', () => {
  const { webPreferences } = printWindowOptions(session);
  expect(webPreferences?.javascript).toBe(false);
  expect(webPreferences).not.toHaveProperty('preload');
});
