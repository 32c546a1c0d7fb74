import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What marks the fuse wire in Electron's binary (docs/tutorial/fuses.md), and its nine fuses, all "on". */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

/**
 * Makes a folder that electron-builder takes for Electron's distribution, for machines that cannot download the
 * real one. The package made with it cannot be started, but its contents, its asar and its fuses can be looked into.
 */
export function makeElectronStub(folder: string, electronVersion: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from('not an Electron binary: stub of a build machine without one\n'),
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT)),
  ]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), electronVersion);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  return folder;
}
