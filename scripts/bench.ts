/** `npm run bench -- NAME`: runs one benchmark of `test/bench`; its report goes to the screen and to `out/bench/`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['save', 'list', 'intake', 'folder', 'import', 'search', 'open', 'table', 'katottg'] as const;
/** Benchmarks whose peers live in `test/bench/peers/package.json`; they are fetched when first asked for. */
const withPeers: readonly string[] = ['import', 'search', 'open', 'table'];
const root = join(import.meta.dirname, '..');
const name = process.argv[2] ?? '';
const script = join(root, 'test/bench', `${name}.ts`);

if (!(names as readonly string[]).includes(name) || !existsSync(script)) {
  console.error(`Which benchmark? npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
if (withPeers.includes(name)) fetchPeers(join(root, 'test/bench/peers'));
const done = spawnSync(process.execPath, [script, ...process.argv.slice(3)], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);

/** Peers are no dependency of the program: `npm ci` does not fetch them. Does nothing when they are there. */
function fetchPeers(folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const isThere = (peer: string): boolean => existsSync(join(folder, 'node_modules', peer, 'package.json'));
  if (Object.keys(dependencies).every(isThere)) return;
  const options = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const fetched = spawnSync('npm', options, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (fetched.status !== 0) throw new Error('The peers of the benchmark could not be fetched');
}
