import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ENABLED = 49;
const DISABLED = 48;
let output = '';
let unpacked = '';
let entries: readonly string[] = [];

/** The build must be there (`npm run build`); packaging itself is what is looked at here. */
beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'lotdesk-dist-'));
  execFileSync(process.execPath, ['scripts/dist.ts', '--dir', `--config.directories.output=${output}`], {
    cwd: root,
    env: { ...process.env, LOTDESK_SKIP_BUILD: '1' },
  });
  unpacked = join(output, 'linux-unpacked');
  entries = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false }).map((path) =>
    path.split(sep).join('/'),
  );
}, 180_000);
afterAll(() => rmSync(output, { recursive: true, force: true }));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

test('every bundle that main, core and the page need is inside', () => {
  const needed = [
    'out/main/main.js',
    'out/main/core.js',
    'out/main/image-helper.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ];
  expect(needed.filter((path) => !entries.includes(`/${path}`))).toEqual([]);
});

test('the native libraries lie unpacked beside the archive, for this platform only', () => {
  const native = filesOf(join(unpacked, 'resources/app.asar.unpacked')).filter((path) =>
    /\.(node|so[.\d]*)$/.test(path),
  );
  expect(native.some((path) => path.endsWith(`better-sqlite3/prebuilds/linux-${process.arch}.node`))).toBe(
    true,
  );
  expect(native.some((path) => path.includes('@img/sharp-linux'))).toBe(true);
  expect(native.filter((path) => /darwin|win32|musl/.test(path))).toEqual([]);
});

test('the engine for pages of PDF is inside with its WebAssembly, and only the build for Node', () => {
  const engine = entries
    .filter((path) => path.startsWith('/node_modules/@hyzyla/pdfium/dist/'))
    .map((path) => path.split('/').at(-1));
  expect(engine).toEqual(expect.arrayContaining(['index.esm.js', 'pdfium.wasm']));
  expect(engine.filter((name) => /base64|browser|cdn|worker|cjs/.test(name ?? ''))).toEqual([]);
});

test('rule sets, calendars and fonts are shipped; training material is not', () => {
  const resources = filesOf(join(unpacked, 'resources/resources'));
  expect(resources.filter((path) => path.startsWith('rule-sets/')).length).toBeGreaterThan(0);
  expect(resources.filter((path) => path.startsWith('calendar/')).length).toBeGreaterThan(1);
  expect(resources.filter((path) => path.startsWith('training'))).toEqual([]);
});

test('nothing is inside that does not belong: sources, tests, maps, tools, keys', () => {
  const stranger =
    /\.(tsx?|map|pem|key|env|sqlite|db)$|\/(test|tests|scripts|docs|shared|\.git)\/|playwright|vitest|typescript\//;
  expect(entries.filter((path) => stranger.test(path))).toEqual([]);
  const roots = new Set(entries.map((path) => path.split('/')[1]));
  expect(roots).toEqual(new Set(['node_modules', 'out', 'package.json']));
});

test('the packaged package.json starts main and carries no scripts', () => {
  const text = extractFile(join(unpacked, 'resources/app.asar'), 'package.json').toString('utf8');
  const packaged = JSON.parse(text) as { main: string; scripts?: Record<string, string> };
  expect(packaged.main).toBe('out/main/main.js');
  expect(packaged.scripts ?? {}).toEqual({});
});

test('the fuses stand as Electron’s checklist asks (S9)', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'lotdesk'));
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: DISABLED,
    cookies: ENABLED,
    nodeOptions: DISABLED,
    inspect: DISABLED,
    asarIntegrity: ENABLED,
    onlyAsar: ENABLED,
    fileProtocol: DISABLED,
  });
});

test('no secret and no path of the build machine is baked into the bundles', () => {
  const bundles = filesOf(join(root, 'out')).filter((path) =>
    /^(main|preload|renderer)\/.*\.(js|cjs|html)$/.test(path),
  );
  const baked = bundles.filter((path) => {
    const text = readFileSync(join(root, 'out', path), 'utf8');
    return text.includes(root) || /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\s|\\n)*[A-Za-z0-9+/]{40}/.test(text);
  });
  expect(baked).toEqual([]);
  expect(existsSync(join(root, 'out/main/main.js'))).toBe(true);
});
