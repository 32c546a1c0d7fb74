import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const STAMP = join(root, 'out/build-stamp');
const SOURCES = ['electron', 'renderer', 'shared', 'resources'];
const SINGLE = ['electron.vite.config.ts', 'package-lock.json'];
const RESULTS = [
  'out/main/main.js',
  'out/main/core.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Builds the program unless this very state of the sources is built already. Throws when the build fails. */
export function ensureBuilt(say: (line: string) => void): void {
  const signature = sourcesSignature();
  const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === signature;
  if (isFresh && RESULTS.every((file) => existsSync(join(root, file)))) return;
  say('Building the program…');
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error('The build failed; the lines above say why.');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(STAMP, signature);
}

function sourcesSignature(): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  for (const file of [...SINGLE, ...files.toSorted()]) {
    const facts = statSync(join(root, file));
    if (facts.isFile() && !file.includes('.test.')) hash.update(`${file}:${facts.size}:${facts.mtimeMs}\n`);
  }
  return hash.digest('hex');
}
