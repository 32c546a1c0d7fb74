/** `npm run dist -- [--dir] [electron-builder flags]`: builds and packages; with a stub where Electron is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeElectronStub } from './electron-stub.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function electronVersion(): string {
  const text = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const wanted = process.argv.slice(2);
const hasElectron = existsSync(join(root, 'node_modules/electron/dist/version'));
const builderArgs = [...wanted, '--publish', 'never'];
if (!hasElectron) {
  if (!wanted.includes('--dir')) {
    console.error(
      'Electron is not on this machine, so only the unpacked package can be made: npm run dist -- --dir',
    );
    process.exit(1);
  }
  console.log(
    'Electron is not on this machine: packaging with a stub, to look into the contents. It will not start.',
  );
  builderArgs.push(
    `--config.electronDist=${makeElectronStub(join(root, 'out/electron-stub'), electronVersion())}`,
  );
}
if (!process.env['LOTDESK_SKIP_BUILD']) run(bin('electron-vite'), ['build']);
run(bin('electron-builder'), builderArgs);
