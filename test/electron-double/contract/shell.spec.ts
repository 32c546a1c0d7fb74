import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AppHandle } from '../../e2e/support/app-handle.ts';
import { callCore, callShell } from '../../e2e/support/bridge.ts';
import { launchApp } from '../../e2e/support/launch.ts';
import { buildFixture } from '../fixture/build.ts';

/*
 * What the program relies on in Electron, asked of whichever runtime is here: the same suite runs on real Electron and
 * on the double. It starts the built shell (main, preload) with a stand-in core and page.
 */
type SeenWindow = { readonly seen: { readonly name: string; readonly action?: string }[] };
const root = join(import.meta.dirname, '../../..');
let app: AppHandle;
let dataDir: string;
let main: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'shell-contract-'));
  ({ main } = await buildFixture(join(root, 'out/shell-fixture')));
  app = await launchApp({ dataDir, main, keyStore: 'available' });
});
test.afterAll(async () => {
  await app.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const seenNames = async (): Promise<readonly string[]> =>
  await app.page.evaluate(() => (globalThis as unknown as SeenWindow).seen.map(({ name }) => name));

test('the page gets exactly call, callNative and on, frozen, and nothing of Node or Electron', async () => {
  const found = await app.page.evaluate(() => ({
    keys: Object.keys((globalThis as unknown as { app: object }).app).toSorted(),
    isFrozen: Object.isFrozen((globalThis as unknown as { app: object }).app),
    leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
      (name) => name in globalThis,
    ),
  }));
  expect(found).toEqual({ keys: ['call', 'callNative', 'on'], isFrozen: true, leaks: [] });
});

test('the window really runs with every wall up', async () => {
  expect(await app.preferences()).toMatchObject({
    nodeIntegration: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  });
});

test('core runs with the small young generation it asks for', async () => {
  const { value } = await callCore(app.page, 'views.layout', {});
  expect(value).toBeGreaterThan(0);
  expect(value).toBeLessThanOrEqual(8);
});

test('the policy stops inline scripts, eval, the network and foreign pictures', async () => {
  expect(await app.page.getAttribute('html', 'data-inline')).toBeNull();
  const blocked = await app.page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true; globalThis.evaluated = eval("1 + 1")';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    document.body.append(style);
    const picture = new Image();
    picture.src = 'https://tracker.invalid/x.png';
    document.body.append(picture);
    const frame = document.createElement('iframe');
    frame.src = 'https://frame.invalid/';
    document.body.append(frame);
    const reached = await fetch('/index.html').then(
      () => true,
      () => false,
    );
    // The report of a frame comes from another process.
    for (let looks = 0; seen.size < 5 && looks < 200; looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return { seen: [...seen].toSorted(), reached, inlineRan: 'inlineRan' in globalThis };
  });
  expect(blocked.inlineRan).toBe(false);
  expect(blocked.reached).toBe(false);
  expect(blocked.seen).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
});

test('a style element that carries the nonce of this load is applied', async () => {
  const colour = await app.page.evaluate(() => {
    const style = document.createElement('style');
    const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
    style.nonce = nonce;
    style.textContent = '#text { color: rgb(4, 5, 6) }';
    document.head.append(style);
    const text = document.querySelector('#text');
    return text ? getComputedStyle(text).color : '';
  });
  expect(colour).toBe('rgb(4, 5, 6)');
});

test('calls reach core and come back; what is not of the contract does not', async () => {
  expect(await callCore(app.page, 'session.state')).toMatchObject({ ok: true, value: { phase: 'locked' } });
  for (const name of ['nope', 'internal.stop', '__proto__', 'constructor']) {
    expect(await callCore(app.page, name)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
  const big = 'x'.repeat(1_100_000);
  expect(await callCore(app.page, 'session.state', big)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(await callShell(app.page, 'native.openExternal', { url: 'file:///etc/passwd' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  expect(await callShell(app.page, 'native.appInfo', { extra: 1 })).toMatchObject({
    error: { code: 'invalid-input' },
  });
});

test('core gets its start by the first message, no argument and few variables of the environment', async () => {
  const started = await callCore(app.page, 'session.state');
  expect(started.value).toMatchObject({ start: { dataDir }, argv: [] });
  const { value } = await callCore(app.page, 'dossiers.list');
  const { environment } = value as { environment: readonly string[] };
  expect(environment.filter((name) => /LOTDESK|TOKEN|SECRET|PASS/u.test(name))).toEqual([]);
});

test('the page stays where it is: no foreign address, no window, no frame', async () => {
  const before = app.page.url();
  const windows = app.page.context().pages().length;
  await app.page.evaluate(() => {
    location.href = 'https://evil.invalid/';
  });
  await app.page.evaluate(() => {
    open('https://evil.invalid/');
  });
  await expect.poll(() => app.page.context().pages().length).toBe(windows);
  expect(await callCore(app.page, 'session.state')).toMatchObject({ ok: true });
  expect(app.page.url()).toBe(before);
});

test('permissions are denied, but for text on the clipboard', async () => {
  const asked = await app.askPermission('geolocation', 'app://workstation/');
  test.skip(asked === undefined, 'this runtime cannot be asked from outside');
  expect(asked).toEqual({ request: false, check: false });
  expect(await app.askPermission('clipboard-sanitized-write', 'app://workstation/')).toEqual({
    request: true,
    check: true,
  });
});

test('events and menu actions arrive in order', async () => {
  await callCore(app.page, 'settings.set');
  await app.clickMenu('Сьогодні');
  await expect.poll(seenNames).toEqual(['data.changed', 'menu']);
});

test('a stored picture is shown from core in pieces', async () => {
  const width = await app.page.evaluate(async () => {
    const picture = new Image();
    picture.src = '/files/view/known';
    await picture.decode();
    return picture.naturalWidth;
  });
  expect(width).toBe(1);
});

test('chosen and dropped files reach core as paths that hold their bytes', async () => {
  const file = join(dataDir, 'опис майна.txt');
  writeFileSync(file, 'Квартира');
  await app.answerOpenDialog([file]);
  expect(await callShell(app.page, 'native.chooseFiles', { kind: 'documents' })).toMatchObject({
    ok: true,
    value: [{ name: file }],
  });
  await app.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'drop';
    document.body.append(input);
  });
  await app.page.setInputFiles('#drop', file);
  const dropped = await app.page.evaluate(async () => {
    const files = [...(document.querySelector<HTMLInputElement>('#drop')?.files ?? [])];
    const { app: bridge } = globalThis as unknown as {
      app: { callNative: (name: string, input: object) => Promise<unknown> };
    };
    return (await bridge.callNative('native.takeDropped', { files })) as {
      value: { files: { name: string }[] };
    };
  });
  expect(readFileSync(dropped.value.files[0]?.name ?? '', 'utf8')).toBe('Квартира');
});

test('"save as" writes the stored file whole, and a cancelled dialog nothing', async () => {
  const fileId = '019a4c00-0001-7000-8000-000000000001';
  const path = join(dataDir, 'saved.png');
  await app.answerSaveDialog('');
  expect(await callShell(app.page, 'native.saveFileAs', { fileId })).toEqual({
    ok: true,
    value: { saved: false },
  });
  await app.answerSaveDialog(path);
  expect(await callShell(app.page, 'native.saveFileAs', { fileId })).toEqual({
    ok: true,
    value: { saved: true },
  });
  expect(statSync(path).size).toBeGreaterThan(2_500_000);
  expect(existsSync(`${path}.part`)).toBe(false);
});

test('a document becomes a PDF', async () => {
  const reply = await callCore(app.page, 'backup.make');
  const { value } = reply.value as { value: Readonly<Record<string, number>> };
  expect(String.fromCodePoint(...[0, 1, 2, 3, 4].map((at) => value[at] ?? 0))).toBe('%PDF-');
});

test('a stored document is printed', async () => {
  test.skip(app.kind === 'electron', 'a real print dialog waits for a person');
  const fileId = '01234567-89ab-7def-8123-456789abcdef';
  expect(await callShell(app.page, 'native.print', { fileId })).toEqual({ ok: true, value: null });
});

test('the key store says what it is worth', async () => {
  for (const [mode, state] of [
    ['unavailable', 'unavailable'],
    ['basic_text', 'insecure'],
    ['available', 'available'],
  ] as const) {
    await app.setKeyStore(mode);
    const reply = await callCore(app.page, 'users.list');
    if (process.platform === 'linux' || mode !== 'basic_text')
      expect(reply.value).toEqual({ ok: true, value: state });
  }
});

test('when core dies the page is told, calls are answered, and core comes back', async () => {
  const { core: before } = await app.pids();
  expect(await callCore(app.page, 'audit.verify')).toMatchObject({ ok: false, error: { code: 'core-down' } });
  await expect.poll(seenNames).toEqual(expect.arrayContaining(['core.down', 'core.restarted']));
  expect(await callCore(app.page, 'session.state')).toMatchObject({ ok: true });
  const { core: after } = await app.pids();
  expect(after).not.toBe(before);
});

test('a second start on the same data ends at once and leaves the first running', async () => {
  await expect(launchApp({ dataDir, main })).rejects.toThrow(/ended with 0|closed|exit/iu);
  expect(await callCore(app.page, 'session.state')).toMatchObject({ ok: true });
});

test('a data folder that cannot be written to is said, and nothing is left running', async () => {
  test.skip(app.kind === 'electron', 'a real message waits for a person');
  const file = join(dataDir, 'a-file');
  writeFileSync(file, '');
  await expect(launchApp({ dataDir: join(file, 'data'), main })).rejects.toThrow(
    /ended with 1[^]*Теку з даними не вдалося відкрити/u,
  );
});

test('quitting stops core and ends the program', async () => {
  const pids = await app.pids();
  await app.close();
  for (const pid of [pids.main, pids.core ?? 0]) expect(isAlive(pid)).toBe(false);
  const log = readFileSync(join(dataDir, 'logs/shell.log'), 'utf8');
  expect(log).toContain('"msg":"stop"');
  app = await launchApp({ dataDir, main });
});

test('core does not outlive a main process that is killed', async () => {
  const { core } = await app.pids();
  await app.kill();
  await expect.poll(() => isAlive(core ?? 0)).toBe(false);
  app = await launchApp({ dataDir, main });
});

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
