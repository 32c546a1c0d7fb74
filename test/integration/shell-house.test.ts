import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|html)$/u.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name));

test('checklist 16: the locked Electron is at least 42.3.3', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  const version = (lock.packages['node_modules/electron']?.version ?? '0.0.0').split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = version;
  expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(42_003_003);
});

test('checklist 19, S9: the fuses of the packaged program are set', () => {
  const builder = read('electron-builder.yml');
  const wanted = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  };
  for (const [fuse, value] of Object.entries(wanted)) {
    expect(builder).toMatch(new RegExp(`^ {2}${fuse}: ${value}$`, 'mu'));
  }
});

test('S27: the packaged program ends at once when it is started to be looked into', () => {
  expect(read('electron/main/main.ts')).toMatch(
    /if \(app\.isPackaged && debugSwitches\.length > 0\) \{\s+app\.exit\(1\);\s+\} else/u,
  );
});

test('checklist 1, 18: no page is loaded from the network or the disk', () => {
  const foreign = /loadFile\(|loadURL\(['"`](?!\$\{APP_START\})|file:\/\//u;
  expect(sources('electron/main').filter((file) => foreign.test(read(file)))).toEqual([]);
});

test('checklist 9–12: no source asks for experimental features, Blink features, popups or webviews', () => {
  const asking = /enableBlinkFeatures|allowpopups|<webview|webviewTag: true|experimentalFeatures: true/u;
  const all = [...sources('electron'), ...sources('renderer')];
  expect(all.filter((file) => asking.test(read(file)))).toEqual([]);
});

test('checklist 15: only the checked handler opens an address outside', () => {
  const openers = sources('electron').filter((file) => /\bopenExternal\(/u.test(read(file)));
  expect(openers).toEqual(['electron/main/native.ts']);
  expect(sources('electron').filter((file) => /openPath\(|showItemInFolder\(/u.test(read(file)))).toEqual([]);
});

test('checklist 17: the only way in for messages is the gate', () => {
  const listening = sources('electron/main').filter((file) =>
    /ipcMain\.(?:on|handle|handleOnce|once)\(/u.test(read(file)),
  );
  expect(listening).toEqual(['electron/main/ipc.ts']);
});

test('checklist 20, S7: the preload exposes one object and hands out nothing of Electron', () => {
  const preload = read('electron/preload/preload.ts');
  expect(preload.match(/exposeInMainWorld/gu)).toHaveLength(1);
  expect(preload).not.toMatch(/ipcRenderer\s*[,}]\s*\)|: ipcRenderer|\.\.\.ipcRenderer/u);
});

test('S16: the environment is read in one place of main and by name only', () => {
  const reading = sources('electron').filter((file) => /process\.env/u.test(read(file)));
  expect(reading.filter((file) => file.startsWith('electron/main'))).toEqual([
    'electron/main/forks.ts',
    'electron/main/main.ts',
  ]);
});

test.runIf(existsSync(join(root, 'out/main/main.js')))(
  'the built main process has no secret and no developer address',
  () => {
    const built = read('out/main/main.js');
    expect(built).not.toMatch(/BEGIN (?:RSA |EC )?PRIVATE KEY|localhost:\d+|ELECTRON_RENDERER_URL/u);
  },
);
